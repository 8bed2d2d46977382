// One page of information resources after a position, in the order of the list.
MATCH (n:InfoResource)
WHERE n.sortKey >= $sortKey
  AND (n.sortKey > $sortKey OR n.id > $afterId)
  AND ($level IS NULL OR n.level = $level)
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($works IS NULL OR (n.endedOn IS NULL) = $works)
  AND ($word IS NULL OR n.sortKey CONTAINS $word OR replace(toLower(coalesce(n.about, '')), 'ё', 'е') CONTAINS $word)
  AND ($organisation IS NULL OR EXISTS { (n)-[tie:USED_BY]->(:Organisation {id: $organisation}) WHERE tie.until IS NULL })
RETURN n.id AS id
ORDER BY n.sortKey, n.id
LIMIT $limit
