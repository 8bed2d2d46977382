// Practices that answer deficits or one below them: of those that answer the same ones the most used, in their order.
// Nothing but adoptions is OF a practice, so the degree, which is stored, counts them.
UNWIND $deficits AS deficit
MATCH (:Deficit {id: deficit})<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(p:Practice {status: 'PUBLISHED'})
WHERE NOT p.id IN $excluded
WITH p, deficit
ORDER BY deficit
WITH p, collect(DISTINCT deficit) AS answered
WITH answered, collect(p) AS alike
CALL (alike) {
  UNWIND alike AS p
  WITH p, COUNT { (p)<-[:OF]-() } AS used
  ORDER BY used DESC, p.sortKey, p.id
  LIMIT 1
  RETURN p, used
}
RETURN p.id AS id, p.title AS title, null AS hours, null AS day, used AS quality, answered
ORDER BY quality DESC, title, id
