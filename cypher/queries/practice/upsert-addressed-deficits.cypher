// Ties practices to the deficits they address; ties loaded before with the same content are left alone.
UNWIND $rows AS row
MATCH (p:Practice {source: coalesce(row.sources.practice, $source), externalKey: row.links.practice})
MATCH (d:Deficit {source: $source, externalKey: row.links.deficit})
MERGE (p)-[tie:ADDRESSES]->(d)
WITH p, tie, row
WHERE tie.contentHash IS NULL OR tie.contentHash <> row.contentHash
SET tie += row.properties, tie.contentHash = row.contentHash
RETURN DISTINCT p.id AS id
