// What can be edited of a deficit that is in use.
MATCH (n:Deficit {id: $id})
RETURN n,
  COLLECT { MATCH (n)-[:BROADER]->(broader:Deficit) RETURN broader.id AS id ORDER BY id LIMIT 1 }[0] AS broaderId
