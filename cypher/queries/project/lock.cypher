// Locks a project until the end of the transaction.
MATCH (n:Project {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
