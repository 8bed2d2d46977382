// How many innovation sites a filter admits.
MATCH (n:InnovationSite)
WHERE ($scopes IS NULL OR n.scope IN $scopes)
  AND ($statusKinds IS NULL OR n.statusKind IN $statusKinds)
  AND ($regions IS NULL OR n.region IN $regions)
RETURN count(n) AS total
