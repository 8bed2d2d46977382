// Creates teachers with where they work.
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation})
CREATE (n:Teacher)-[:WORKS_AT {position: row.position, from: row.from}]->(o)
SET n = row.properties, n.source = $source, n.contentHash = $source, n.createdAt = $at, n.updatedAt = $at
RETURN count(*) AS made
