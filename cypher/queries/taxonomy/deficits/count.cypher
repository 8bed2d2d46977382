// How many deficits a filter admits.
MATCH (n:Deficit)
WHERE ($broaderId IS NULL OR EXISTS { (n)-[:BROADER]->(:Deficit {id: $broaderId}) })
  AND ($depth IS NULL OR n.depth = $depth)
RETURN count(n) AS total
