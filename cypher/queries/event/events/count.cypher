// How many events a filter admits.
MATCH (n:Event)
WHERE ($kinds IS NULL OR n.kindName IN $kinds)
  AND ($scopes IS NULL OR n.scope IN $scopes)
  AND ($regions IS NULL OR n.region IN $regions)
  AND ($years IS NULL OR n.startYear IN $years)
  AND ($exchange IS NULL OR n.exchange = $exchange)
RETURN count(n) AS total
