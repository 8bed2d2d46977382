// Creates a community, or keeps what was changed of it.
MERGE (n:Community {id: $id})
ON CREATE SET n.source = 'estafeta', n.externalKey = $id, n.createdAt = $at
SET n += $properties, n.updatedAt = $at
RETURN n.id AS id
