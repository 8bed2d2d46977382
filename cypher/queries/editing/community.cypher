// What can be edited of a community; one at most, so in no order.
MATCH (n:Community {id: $id})
RETURN n
