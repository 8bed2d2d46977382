// Locks a contest until the end of the transaction.
MATCH (e:Event {id: $event})
SET e.locked = true
REMOVE e.locked
RETURN e.id AS id
