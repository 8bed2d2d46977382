// Creates a practice of the bank.
CREATE (n:Practice {id: $id, source: 'estafeta', externalKey: $id, createdAt: $at})
SET n += $properties, n.updatedAt = $at, n.status = 'PUBLISHED', n.version = 1, n.summaryFromTitle = false
RETURN n.id AS id
