// Creates or updates deficits; rows loaded before with the same content are left alone.
UNWIND $rows AS row
MERGE (n:Deficit {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at
WITH n, row
WHERE n.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[old:BROADER]->(:Deficit) DELETE old }
CALL (n, row) {
  MATCH (broader:Deficit {source: $source, externalKey: row.links.broader})
  MERGE (n)-[:BROADER]->(broader)
}
RETURN n.id AS id
