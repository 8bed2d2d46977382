// Events by their ids; in no order.
MATCH (n:Event)
WHERE n.id IN $ids
RETURN n
