// Creates or updates innovation sites; rows loaded before with the same content are left alone.
UNWIND $rows AS row
MERGE (n:InnovationSite {source: $source, externalKey: row.externalKey})
ON CREATE SET n.id = row.id, n.createdAt = $at
WITH n, row
WHERE n.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n += row.properties, n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[old:HOSTED_BY]->(:Organisation) DELETE old }
CALL (n, row) {
  MATCH (o:Organisation {source: coalesce(row.sources.organisation, $source), externalKey: row.links.organisation})
  MERGE (n)-[:HOSTED_BY]->(o)
}
RETURN n.id AS id
