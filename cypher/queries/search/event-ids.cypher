// The ids of events, growing.
MATCH (n:Event)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
