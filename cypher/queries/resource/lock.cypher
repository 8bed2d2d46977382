// Locks an information resource until the end of the transaction.
MATCH (n:InfoResource {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
