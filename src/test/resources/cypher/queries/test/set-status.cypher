// Gives a practice another place in its life cycle, for a test.
MATCH (n:Practice {id: $id})
SET n.status = $status
RETURN n.id AS id
