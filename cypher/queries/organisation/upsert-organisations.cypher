// Creates or updates organisations; rows loaded before with the same content are left alone, and so are those
// that were merged into others.
UNWIND $rows AS row
WITH row
WHERE NOT EXISTS { (:Merged {source: $source, externalKey: row.externalKey, mergedLabel: 'Organisation'}) }
MERGE (n:Organisation {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at
WITH n, row
WHERE n.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[old:PART_OF]->(:Territory) DELETE old }
CALL (n, row) {
  MATCH (t:Territory {source: 'territory', externalKey: row.links.territory})
  MERGE (n)-[:PART_OF]->(t)
}
RETURN n.id AS id
