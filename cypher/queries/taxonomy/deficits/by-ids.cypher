// Deficits by their ids; in no order.
MATCH (n:Deficit)
WHERE n.id IN $ids
RETURN n,
  COLLECT { MATCH (n)-[:REPLACED_BY]->(successor:Deficit) RETURN successor.id ORDER BY successor.id LIMIT 1 }[0] AS successorId,
  COLLECT { MATCH (n)-[:BROADER]->(broader:Deficit) RETURN broader.id ORDER BY broader.id LIMIT 1 }[0] AS broaderId,
  COLLECT { MATCH (n)-[:BROADER*1..8]->(group:Deficit {depth: 1}) RETURN group.id ORDER BY group.id LIMIT 1 }[0] AS groupId
