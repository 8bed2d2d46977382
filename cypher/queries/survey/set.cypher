// Sets properties of a survey; null removes one. One row, in no order.
MATCH (s:Survey {id: $id})
SET s += $values
SET s.updatedAt = $at, s.version = s.version + 1
RETURN s.id AS id
