// Where adoptions stand, in no order.
UNWIND $ids AS id
MATCH (n:Adoption {id: id})
RETURN id, elementId(n) AS place
