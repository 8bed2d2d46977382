// Locks an activity until the end of the transaction.
MATCH (a:Activity {id: $id})
SET a.locked = true
REMOVE a.locked
RETURN a.id AS id
