// The ids of organisations, growing.
MATCH (n:Organisation)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
