// Locks a mentorship until the end of the transaction.
MATCH (n:Mentorship {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
