// One page of communities before a position, nearest first.
MATCH (n:Community)
WHERE n.sortKey <= $sortKey
  AND (n.sortKey < $sortKey OR n.id < $afterId)
  AND ($scopes IS NULL OR n.scope IN $scopes)
  AND ($regions IS NULL OR n.region IN $regions)
RETURN n.id AS id
ORDER BY n.sortKey DESC, n.id DESC
LIMIT $limit
