// The practices that adoptions are or were about; in no order.
MATCH (n:Adoption)-[:OF|FORMERLY_OF]->(p:Practice)
WHERE n.id IN $ids
RETURN DISTINCT p.id AS id
