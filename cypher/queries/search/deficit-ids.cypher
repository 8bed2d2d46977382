// The ids of deficits, growing.
MATCH (n:Deficit)
WHERE n.id > $after AND n.retiredOn IS NULL
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
