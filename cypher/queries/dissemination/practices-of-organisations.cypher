// The practices that organisations, or those who work there, have or were once recorded to have.
UNWIND $owners AS owner
MATCH (:Organisation {id: owner})<-[:AT|FORMERLY_AT]-(:Adoption)-[:OF|FORMERLY_OF]->(p:Practice {status: 'PUBLISHED'})
RETURN DISTINCT p.id AS id
ORDER BY id
LIMIT $limit
