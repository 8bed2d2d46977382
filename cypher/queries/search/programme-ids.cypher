// The ids of programmes, growing.
MATCH (n:Programme)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
