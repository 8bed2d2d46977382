// Creates or updates events; rows loaded before with the same content are left alone, and so are those that were
// merged into others.
UNWIND $rows AS row
WITH row
WHERE NOT EXISTS { (:Merged {source: $source, externalKey: row.externalKey, mergedLabel: 'Event'}) }
MERGE (n:Event {source: $source, externalKey: row.externalKey})
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
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[old:ORGANISED_BY|TOOK_PART|PRESENTED_AT]-() DELETE old }
CALL (n, row) {
  MATCH (o:Organisation {source: coalesce(row.sources.host, $source), externalKey: row.links.host})
  MERGE (n)-[:ORGANISED_BY]->(o)
}
CALL (n, row) {
  MATCH (o:Organisation {source: coalesce(row.sources.guest, $source), externalKey: row.links.guest})
  MERGE (o)-[:TOOK_PART {role: 'GUEST'}]->(n)
}
CALL (n, row) {
  MATCH (p:Practice {source: coalesce(row.sources.practice, $source), externalKey: row.links.practice})
  MERGE (p)-[:PRESENTED_AT]->(n)
}
RETURN n.id AS id
