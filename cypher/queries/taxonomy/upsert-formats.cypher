// Creates or updates formats; rows loaded before with the same content are left alone.
UNWIND $rows AS row
MERGE (n:Format {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at
WITH n, row
WHERE n.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row
CALL (n, row) {
  MATCH (p:Portfolio {source: $source, externalKey: row.links.portfolio})
  MERGE (n)-[:PART_OF]->(p)
}
RETURN n.id AS id
