// One page of innovation sites before a position, nearest first.
MATCH (n:InnovationSite)
WHERE n.sortKey <= $sortKey
  AND (n.sortKey < $sortKey OR n.id < $afterId)
  AND ($scopes IS NULL OR n.scope IN $scopes)
  AND ($statusKinds IS NULL OR n.statusKind IN $statusKinds)
  AND ($regions IS NULL OR n.region IN $regions)
RETURN n.id AS id
ORDER BY n.sortKey DESC, n.id DESC
LIMIT $limit
