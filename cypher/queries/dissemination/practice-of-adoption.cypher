// The practice that an adoption is of.
MATCH (:Adoption {id: $id})-[:OF]->(p:Practice {status: 'PUBLISHED'})
RETURN p.id AS id
ORDER BY id
