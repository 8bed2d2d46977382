// The deficits in use with the programmes on the list and the number of practices that address them or one below them, by name.
MATCH (d:Deficit)
WHERE d.retiredOn IS NULL
RETURN d.id AS id, d.name AS name, d.depth = 1 AS group,
  COLLECT {
    MATCH (d)<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(p:Programme)
    WHERE p.retiredOn IS NULL
    RETURN DISTINCT p.id AS programme ORDER BY programme
  } AS programmes,
  COUNT {
    MATCH (d)<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(p:Practice {status: 'PUBLISHED'})
    RETURN DISTINCT p
  } AS practices
ORDER BY d.sortKey, id
