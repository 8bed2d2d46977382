// The ids of communities, growing.
MATCH (n:Community)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
