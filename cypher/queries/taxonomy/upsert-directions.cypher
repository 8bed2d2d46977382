// Creates or updates directions; rows loaded before with the same content are left alone.
UNWIND $rows AS row
MERGE (n:Direction {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at
WITH n, row
WHERE n.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at
RETURN n.id AS id
