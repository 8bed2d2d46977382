// Keeps where a practice stands, when it stood where the change starts from.
MATCH (n:Practice {id: $id})
SET n.locked = true
WITH n
WHERE n.status = $from
SET n.status = $to, n.statusReason = $reason, n.statusAt = $at, n.updatedAt = $at
REMOVE n.locked
RETURN n.id AS id
