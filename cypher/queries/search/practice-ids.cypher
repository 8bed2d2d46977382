// The ids of published practices, growing.
MATCH (n:Practice)
WHERE n.id > $after AND n.status = 'PUBLISHED'
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
