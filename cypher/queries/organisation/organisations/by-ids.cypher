// Organisations by their ids; in no order.
MATCH (n:Organisation)
WHERE n.id IN $ids
RETURN n
