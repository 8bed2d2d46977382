// One page of events after a position, in the order of the list.
MATCH (n:Event)
WHERE n.sortKey >= $sortKey
  AND (n.sortKey > $sortKey OR n.id > $afterId)
  AND ($kinds IS NULL OR n.kindName IN $kinds)
  AND ($scopes IS NULL OR n.scope IN $scopes)
  AND ($regions IS NULL OR n.region IN $regions)
  AND ($years IS NULL OR n.startYear IN $years)
  AND ($exchange IS NULL OR n.exchange = $exchange)
RETURN n.id AS id
ORDER BY n.sortKey, n.id
LIMIT $limit
