// One page of organisations after a position, in the order of the list.
MATCH (n:Organisation)
WHERE n.sortKey >= $sortKey
  AND (n.sortKey > $sortKey OR n.id > $afterId)
  AND ($kinds IS NULL OR n.kind IN $kinds)
  AND ($regions IS NULL OR n.region IN $regions)
  AND ($cities IS NULL OR n.city IN $cities)
RETURN n.id AS id
ORDER BY n.sortKey, n.id
LIMIT $limit
