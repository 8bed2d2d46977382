// Statements of the effects of the model, one or all, the latest years first.
MATCH (n:EffectStatement)
WHERE $id IS NULL OR n.id = $id
RETURN n
ORDER BY n.year DESC, n.effect, n.id
