// How many communities a filter admits.
MATCH (n:Community)
WHERE ($scopes IS NULL OR n.scope IN $scopes)
  AND ($regions IS NULL OR n.region IN $regions)
RETURN count(n) AS total
