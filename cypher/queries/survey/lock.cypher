// Locks a survey until the end of the transaction.
MATCH (s:Survey {id: $id})
SET s.locked = true
REMOVE s.locked
RETURN s.id AS id
