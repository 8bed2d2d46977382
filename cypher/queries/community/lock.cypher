// Locks a community until the end of the transaction.
MATCH (c:Community {id: $id})
SET c.locked = true
REMOVE c.locked
RETURN c.id AS id
