// Which of these adoptions there are; in no order.
MATCH (n:Adoption)
WHERE n.id IN $ids
RETURN n.id AS id
