// What can be edited of a programme.
MATCH (n:Programme {id: $id})
RETURN n,
  COLLECT { MATCH (n)-[:OFFERED_BY]->(o:Organisation) RETURN DISTINCT o.id AS id ORDER BY id } AS providers,
  COLLECT { MATCH (n)-[:ADDRESSES]->(d:Deficit) RETURN DISTINCT d.id AS id ORDER BY id } AS deficits
