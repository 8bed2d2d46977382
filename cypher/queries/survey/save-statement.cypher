// Creates or changes a statement of an effect of the model.
MERGE (n:EffectStatement {id: $id})
ON CREATE SET n.createdAt = $at, n.version = 0
SET n.effect = $effect, n.year = $year, n.text = $text, n.source = $source, n.address = $address, n.updatedAt = $at,
  n.version = n.version + 1
RETURN n.id AS id
