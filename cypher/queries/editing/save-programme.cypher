// Creates a programme, or keeps what was changed of it.
MERGE (n:Programme {id: $id})
ON CREATE SET n.source = 'estafeta', n.externalKey = $id, n.createdAt = $at
SET n += $properties, n.updatedAt = $at
RETURN n.id AS id
