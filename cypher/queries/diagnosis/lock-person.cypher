// Locks a person until the write ends, in no order.
MATCH (t:Teacher {id: $teacher})
SET t.updatedAt = $at
RETURN t.id AS id
