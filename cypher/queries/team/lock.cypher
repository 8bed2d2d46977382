// Locks a team until the end of the transaction.
MATCH (n:Team {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
