// Keeps what is new of a mentorship; one row at most, so in no order.
MATCH (n:Mentorship {id: $id})
SET n += $values, n.updatedAt = $at
RETURN n.id AS id
