// How many information resources a filter admits.
MATCH (n:InfoResource)
WHERE n.id IS NOT NULL
  AND ($level IS NULL OR n.level = $level)
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($works IS NULL OR (n.endedOn IS NULL) = $works)
  AND ($word IS NULL OR n.sortKey CONTAINS $word OR replace(toLower(coalesce(n.about, '')), 'ё', 'е') CONTAINS $word)
  AND ($organisation IS NULL OR EXISTS { (n)-[tie:USED_BY]->(:Organisation {id: $organisation}) WHERE tie.until IS NULL })
RETURN count(n) AS total
