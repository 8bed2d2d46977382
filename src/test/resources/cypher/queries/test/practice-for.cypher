// Published practices, those first that answer the most of some deficits.
MATCH (p:Practice {status: 'PUBLISHED'})-[:ADDRESSES]->(d:Deficit)
WHERE d.id IN $deficits
RETURN p.id AS id, count(DISTINCT d) AS answers
ORDER BY answers DESC, id
LIMIT 1
