// How many deficits a filter admits.
MATCH (n:Deficit)
WHERE ($broaderId IS NULL OR EXISTS { (n)-[:BROADER]->(:Deficit {id: $broaderId}) })
  AND n.retiredOn IS NULL
  AND ($depth IS NULL OR n.depth = $depth)
RETURN count(n) AS total
