// Locks a review until the end of the transaction.
MATCH (r:Review {id: $id})
SET r.locked = true
REMOVE r.locked
RETURN r.id AS id
