// Keeps that a reminder is told, and tells whether it was not before; the item is locked first.
MATCH (n:CycleItem {id: $id, mark: 'PLANNED'})
SET n.locked = true
REMOVE n.locked
WITH n, coalesce(n.reminded, []) AS reminded
WHERE NOT $reminder IN reminded
SET n.reminded = reminded[-9..] + $reminder
RETURN n.id AS id
