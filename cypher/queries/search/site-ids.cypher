// The ids of innovation sites, growing.
MATCH (n:InnovationSite)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
