// Creates or updates information resources; rows loaded before with the same content are left alone.
UNWIND $rows AS row
MERGE (n:InfoResource {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at, n.recordedAt = $at, n.version = 0
WITH n, row
WHERE n.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at, n.version = n.version + 1
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[old:RUN_BY]->() DELETE old }
CALL (n, row) {
  MATCH (owner:Organisation {source: coalesce(row.sources.organisation, $source), externalKey: row.links.organisation})
  MERGE (n)-[:RUN_BY]->(owner)
}
RETURN n.id AS id
