// The ids of programmes that are offered, growing.
MATCH (n:Programme)
WHERE n.id > $after AND n.retiredOn IS NULL
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
