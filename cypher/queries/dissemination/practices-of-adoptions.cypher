// The practices that adoptions belong to or once belonged to.
MATCH (n:Adoption)-[:OF|FORMERLY_OF]->(p:Practice)
WHERE n.id IN $ids
RETURN DISTINCT p.id AS id
ORDER BY id
