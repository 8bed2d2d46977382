// The practices of a list that an organisation has taken up.
MATCH (:Organisation {id: $organisation})<-[:AT]-(:Adoption)-[:OF]->(p:Practice)
WHERE p.id IN $ids
RETURN DISTINCT p.id AS id
ORDER BY id
