// What can be edited of an organisation; in no order.
MATCH (n:Organisation {id: $id})
RETURN n
