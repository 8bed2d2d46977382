// Creates adoptions of practices by teachers and organisations.
UNWIND $rows AS row
MATCH (p:Practice {id: row.practice})
MATCH (place:Organisation {id: row.place})
CREATE (n:Adoption)-[:OF]->(p)
CREATE (n)-[:AT]->(place)
SET n = row.properties, n.source = $source, n.contentHash = $source, n.createdAt = $at, n.updatedAt = $at
WITH n, row
CALL (n, row) { MATCH (t:Teacher {id: row.actor}) CREATE (n)-[:BY]->(t) }
CALL (n, row) { MATCH (o:Organisation {id: row.actor}) CREATE (n)-[:BY]->(o) }
RETURN count(*) AS made
