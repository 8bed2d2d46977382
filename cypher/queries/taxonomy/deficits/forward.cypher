// One page of deficits after a position, in the order of the list.
MATCH (n:Deficit)
WHERE n.sortKey >= $sortKey
  AND (n.sortKey > $sortKey OR n.id > $afterId)
  AND ($broaderId IS NULL OR EXISTS { (n)-[:BROADER]->(:Deficit {id: $broaderId}) })
  AND n.retiredOn IS NULL
  AND ($depth IS NULL OR n.depth = $depth)
RETURN n.id AS id
ORDER BY n.sortKey, n.id
LIMIT $limit
