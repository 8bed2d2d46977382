// Creates or updates activities of the cyclogram; rows loaded before with the same content are left alone.
UNWIND $rows AS row
MERGE (n:Activity {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at
WITH n, row
WHERE n.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[old:IN_FORMAT|ALSO_IN_FORMAT]->(:Format) DELETE old }
CALL (n, row) {
  MATCH (f:Format {source: $source, externalKey: row.links.format})
  MERGE (n)-[:IN_FORMAT]->(f)
}
CALL (n, row) {
  UNWIND row.links.alsoFormats AS key
  MATCH (f:Format {source: $source, externalKey: key})
  MERGE (n)-[:ALSO_IN_FORMAT]->(f)
}
RETURN n.id AS id
