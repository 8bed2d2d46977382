// Creates practices with where they were developed.
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation})
CREATE (n:Practice)-[:DEVELOPED_AT]->(o)
SET n = row.properties, n.source = $source, n.contentHash = $source, n.createdAt = $at, n.updatedAt = $at
RETURN count(*) AS made
