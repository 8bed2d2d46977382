// One page of published practices before a position, nearest first.
MATCH (n:Practice)
WHERE n.sortKey <= $sortKey
  AND (n.sortKey < $sortKey OR n.id < $afterId)
  AND n.status = 'PUBLISHED'
  AND ($levels IS NULL OR any(level IN n.levels WHERE level IN $levels))
  AND ($subjects IS NULL OR any(subject IN n.subjects WHERE subject IN $subjects))
  AND ($regions IS NULL OR n.region IN $regions)
RETURN n.id AS id
ORDER BY n.sortKey DESC, n.id DESC
LIMIT $limit
