// Events to come where practices are shown that answer deficits or one below them: of those that answer the same ones in
// the same hours the soonest.
UNWIND $deficits AS deficit
MATCH (:Deficit {id: deficit})<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(p:Practice {status: 'PUBLISHED'})
MATCH (p)-[:PRESENTED_AT]->(e:Event)
WHERE e.start >= toString($today) AND e.start <= toString($until)
WITH e, deficit, p
ORDER BY deficit
WITH e, collect(DISTINCT deficit) AS answered, count(DISTINCT p) AS shown
WHERE size(e.start) = 10 AND coalesce(e.cancelled, false) = false AND NOT e.id IN $excluded
OPTIONAL MATCH (e)<-[:DESK_OF]-(desk:EventDesk)
WITH e, answered, shown, toInteger(desk.hours) AS hours
ORDER BY e.start, e.title, e.id
WITH answered, hours, collect({event: e, shown: shown})[0] AS first
WITH answered, hours, first.event AS e, first.shown AS shown
RETURN e.id AS id, e.title AS title, hours, e.start AS day, shown AS quality, answered
ORDER BY day, title, id
