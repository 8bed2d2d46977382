// How many programmes a filter admits.
MATCH (n:Programme)
WHERE n.retiredOn IS NULL
  AND ($kinds IS NULL OR n.kindName IN $kinds)
  AND ($regions IS NULL OR n.region IN $regions)
RETURN count(n) AS total
