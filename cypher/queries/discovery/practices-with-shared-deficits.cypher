// The published practices that address most of the deficits of one.
MATCH (:Practice {id: $id, status: 'PUBLISHED'})-[:ADDRESSES]->(d:Deficit)<-[:ADDRESSES]-(other:Practice {status: 'PUBLISHED'})
WHERE other.id <> $id
RETURN other.id AS id, count(DISTINCT d) AS shared
ORDER BY shared DESC, id
LIMIT $limit
