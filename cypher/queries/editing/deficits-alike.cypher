// Deficits in use with a name, in the order of their ids.
MATCH (n:Deficit {sortKey: $sortKey})
WHERE n.id <> $except AND n.retiredOn IS NULL
RETURN n.id AS id
ORDER BY id
LIMIT 1
