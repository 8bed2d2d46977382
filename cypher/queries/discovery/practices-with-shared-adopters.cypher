// The published practices that are used at most of the places where one is: of at most so many places, the latest.
MATCH (:Practice {id: $id, status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:AT]->(place:Organisation)
WHERE n.abandonedOn IS NULL
WITH place, max(n.id) AS latest
ORDER BY latest DESC
LIMIT $places
MATCH (place)<-[:AT]-(m:Adoption)-[:OF]->(other:Practice {status: 'PUBLISHED'})
WHERE other.id <> $id AND m.abandonedOn IS NULL
RETURN other.id AS id, count(DISTINCT place) AS shared
ORDER BY shared DESC, id
LIMIT $limit
