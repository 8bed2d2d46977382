// What can be edited of an innovation site; in no order.
MATCH (n:InnovationSite {id: $id})
RETURN n
