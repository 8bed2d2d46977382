// How many organisations a filter admits.
MATCH (n:Organisation)
WHERE ($kinds IS NULL OR n.kind IN $kinds)
  AND ($regions IS NULL OR n.region IN $regions)
  AND ($cities IS NULL OR n.city IN $cities)
RETURN count(n) AS total
