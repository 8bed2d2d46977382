// All deficits with what stands for the retired ones and how many published practices address each, in the order of their names.
MATCH (n:Deficit)
RETURN n.id AS id, n.name AS name, n.retiredOn IS NOT NULL AS retired,
  COLLECT { MATCH (n)-[:BROADER]->(d:Deficit) RETURN d.id AS id ORDER BY id LIMIT 1 }[0] AS broaderId,
  COLLECT { MATCH (n)-[:REPLACED_BY]->(d:Deficit) RETURN d.name AS name ORDER BY name LIMIT 1 }[0] AS successor,
  COUNT { (n)<-[:ADDRESSES]-(:Practice {status: 'PUBLISHED'}) } AS practices
ORDER BY n.sortKey, id
LIMIT 5000
