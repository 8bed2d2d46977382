// Keeps since when a programme is offered no more, or that it is offered again; no row when that stands already.
MATCH (n:Programme {id: $id})
WHERE (n.retiredOn IS NULL) <> ($on IS NULL)
SET n.retiredOn = $on, n.updatedAt = $at
RETURN n.id AS id
