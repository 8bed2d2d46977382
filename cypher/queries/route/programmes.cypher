// Programmes that answer deficits or one below them, each with its next group within the time, the soonest first.
UNWIND $deficits AS deficit
MATCH (:Deficit {id: deficit})<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(g:Programme)
WHERE g.retiredOn IS NULL AND NOT g.id IN $excluded
WITH g, deficit
ORDER BY deficit
WITH g, collect(DISTINCT deficit) AS answered
WITH g, answered, COLLECT {
  MATCH (g)<-[:GROUP_OF]-(e:Event)
  WHERE coalesce(e.cancelled, false) = false AND size(e.start) = 10 AND date(e.start) >= $today AND date(e.start) <= $until
  RETURN e.start ORDER BY e.start LIMIT 1
} AS days
RETURN g.id AS id, g.title AS title, g.hours AS hours, head(days) AS day, size(days) AS quality, answered
ORDER BY quality DESC, day, title, id
