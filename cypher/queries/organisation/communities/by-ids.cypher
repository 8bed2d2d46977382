// Communities by their ids; in no order.
MATCH (n:Community)
WHERE n.id IN $ids
RETURN n
