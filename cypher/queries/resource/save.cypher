// Creates an information resource, or keeps what was changed of it.
MERGE (n:InfoResource {id: $id})
ON CREATE SET n.source = 'estafeta', n.externalKey = $id, n.createdAt = $at, n.recordedAt = $at, n.version = 0
SET n += $properties, n.updatedAt = $at, n.version = n.version + 1
WITH n
CALL (n) {
  MATCH (n)-[old:RUN_BY]->(former)
  WHERE $owner IS NULL OR former.id <> $owner
  DELETE old
}
CALL (n) {
  MATCH (owner:Organisation|Community {id: $owner})
  MERGE (n)-[:RUN_BY]->(owner)
}
RETURN n.id AS id
