// The deficits that practices address.
MATCH (p:Practice {status: 'PUBLISHED'})-[tie:ADDRESSES]->(d:Deficit)
WHERE p.id IN $ids
RETURN p.id AS practiceId, d.id AS deficitId, tie.stated AS stated, tie.note AS note
ORDER BY p.id, d.sortKey, d.id
