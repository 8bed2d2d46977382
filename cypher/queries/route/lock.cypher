// Locks a route until the end of the transaction.
MATCH (n:Route {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
