// Programmes by their ids; in no order.
MATCH (n:Programme)
WHERE n.id IN $ids
RETURN n
