// Creates or updates practices; rows loaded before with the same content, and practices that have a newer version here or
// were merged into others, are left alone.
UNWIND $rows AS row
WITH row
WHERE NOT EXISTS { (:Merged {source: $source, externalKey: row.externalKey, mergedLabel: 'Practice'}) }
MERGE (n:Practice {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at, n += row.initial
WITH n, row
WHERE n.contentHash IS NULL OR (n.contentHash <> row.contentHash AND n.version = 1)
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[old:DEVELOPED_AT]->(:Organisation) DELETE old }
CALL (n, row) {
  MATCH (o:Organisation {source: coalesce(row.sources.organisation, $source), externalKey: row.links.organisation})
  MERGE (n)-[:DEVELOPED_AT]->(o)
}
RETURN n.id AS id
