// Keeps what a published practice says from now on, when it still has the version that the change was made from.
MATCH (n:Practice {id: $id})
SET n.locked = true
WITH n
WHERE n.status = 'PUBLISHED' AND coalesce(n.version, 1) = $base
SET n += $properties, n.updatedAt = $at, n.version = $base + 1, n.summaryFromTitle = false
REMOVE n.locked
RETURN n.version AS version
