// All published practices in the order of their titles.
MATCH (p:Practice {status: 'PUBLISHED'})
RETURN p.id AS id, p.sortKey AS sortKey
ORDER BY sortKey, id
