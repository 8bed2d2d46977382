// How many published practices a filter admits.
MATCH (n:Practice)
WHERE n.status = 'PUBLISHED'
  AND ($levels IS NULL OR any(level IN n.levels WHERE level IN $levels))
  AND ($subjects IS NULL OR any(subject IN n.subjects WHERE subject IN $subjects))
  AND ($regions IS NULL OR n.region IN $regions)
RETURN count(n) AS total
