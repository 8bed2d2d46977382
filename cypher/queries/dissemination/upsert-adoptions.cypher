// Creates adoptions by practice and adopter; what is there already stays as it is.
UNWIND $rows AS row
MERGE (n:Adoption {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at, n += row.initial
WITH n, row
WHERE n.contentHash IS NULL
SET n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row
MATCH (p:Practice {source: $source, externalKey: row.links.practice})
MATCH (o:Organisation {source: $source, externalKey: row.links.organisation})
MERGE (n)-[:OF]->(p)
MERGE (n)-[:BY]->(o)
MERGE (n)-[:AT]->(o)
RETURN n.id AS id
