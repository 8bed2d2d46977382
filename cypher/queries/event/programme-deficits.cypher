// Which deficits programmes address, by their names.
MATCH (n:Programme)-[:ADDRESSES]->(d:Deficit)
WHERE n.id IN $ids
RETURN n.id AS programme, d.id AS other
ORDER BY d.sortKey, d.id, n.id
