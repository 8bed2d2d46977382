// Locks a practice until the end of the transaction, so that its adoption graph has one writer at a time.
MATCH (p:Practice {id: $id, status: 'PUBLISHED'})
SET p.adoptionsLocked = true
RETURN p.id AS id
