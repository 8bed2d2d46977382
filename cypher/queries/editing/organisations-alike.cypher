// Organisations of a name in a region, or with an ИНН, in the order of their names.
MATCH (n:Organisation)
WHERE n.id <> $except
  AND ((n.sortKey = $sortKey AND ($region IS NULL OR n.region IS NULL OR n.region = $region)) OR n.inn = $inn)
RETURN n.id AS id, n.name AS name
ORDER BY name, id
LIMIT 10
