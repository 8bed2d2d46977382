// Creates adoptions by practice and adopter; what is there already stays as it is, and what was set aside stays aside.
UNWIND $rows AS row
WITH row, row.links.practice + '|' + row.links.organisation AS key
MERGE (n:Adoption {source: coalesce(row.sources.practice, $source), externalKey: key})
ON CREATE SET n.id = row.id, n.createdAt = $at
WITH n, row
WHERE n.contentHash IS NULL
SET n.contentHash = row.contentHash, n.updatedAt = $at
WITH n, row, EXISTS { (n)-[:OF]->() } AS stands
SET n += CASE WHEN stands THEN {} ELSE row.initial END
WITH n, row
CALL (n, row) {
  WITH n, row
  WHERE NOT EXISTS { (n)-[:OF|FORMERLY_OF]->() }
  MATCH (p:Practice {source: coalesce(row.sources.practice, $source), externalKey: row.links.practice})
  MATCH (o:Organisation {source: coalesce(row.sources.organisation, $source), externalKey: row.links.organisation})
  CREATE (n)-[:OF]->(p), (n)-[:BY]->(o), (n)-[:AT]->(o)
}
RETURN n.id AS id
