// The practices that an organisation, or somebody who works at it, has or once was recorded to have.
MATCH (:Organisation {id: $id})<-[:AT|FORMERLY_AT]-(:Adoption)-[:OF|FORMERLY_OF]->(p:Practice {status: 'PUBLISHED'})
RETURN DISTINCT p.id AS id
ORDER BY id
LIMIT $limit
