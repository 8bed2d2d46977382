// Creates a deficit, or keeps what was changed of it.
MERGE (n:Deficit {id: $id})
ON CREATE SET n.source = 'estafeta', n.externalKey = $id, n.createdAt = $at, n.named = false, n.depth = 0
SET n += $properties, n.updatedAt = $at
RETURN n.id AS id
