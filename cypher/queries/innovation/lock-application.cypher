// Locks an application until the end of the transaction.
MATCH (n:SiteApplication {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
