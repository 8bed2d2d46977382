// Locks a merge until the end of the transaction.
MATCH (n:Merge {id: $id})
SET n.id = n.id
RETURN n.id AS id
