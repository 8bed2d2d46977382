// Locks a statement of an effect of the model until the end of the transaction.
MATCH (n:EffectStatement {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
