// Removes a statement of an effect of the model.
MATCH (n:EffectStatement {id: $id})
DELETE n
RETURN count(*) AS gone
