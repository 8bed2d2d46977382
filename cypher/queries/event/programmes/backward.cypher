// One page of programmes before a position, nearest first.
MATCH (n:Programme)
WHERE n.sortKey <= $sortKey
  AND (n.sortKey < $sortKey OR n.id < $afterId)
  AND n.retiredOn IS NULL
  AND ($kinds IS NULL OR n.kindName IN $kinds)
  AND ($regions IS NULL OR n.region IN $regions)
RETURN n.id AS id
ORDER BY n.sortKey DESC, n.id DESC
LIMIT $limit
