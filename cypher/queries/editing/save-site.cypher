// Creates an innovation site, or keeps what was changed of it; ties it to its host where one is given.
MERGE (n:InnovationSite {id: $id})
ON CREATE SET n.source = 'estafeta', n.externalKey = $id, n.createdAt = $at
SET n += $properties, n.updatedAt = $at
WITH n
CALL (n) {
  MATCH (o:Organisation)
  WHERE o.id IN $host
  MERGE (n)-[:HOSTED_BY]->(o)
}
RETURN n.id AS id
