// Locks practices until the end of the transaction, so that their adoption graphs have one writer at a time.
MATCH (p:Practice {source: $source})
WHERE p.externalKey IN $practices
WITH p ORDER BY p.id
SET p.adoptionsLocked = true
RETURN count(p) AS locked
