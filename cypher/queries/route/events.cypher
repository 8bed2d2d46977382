// Events to come where practices are shown that answer deficits or one below them: of those that answer the same ones in
// the same hours the soonest. The deficits are looked up from each that is answered once, not from each event.
MATCH (e:Event)
WHERE e.start >= toString($today) AND e.start <= toString($until) AND size(e.start) = 10
  AND coalesce(e.cancelled, false) = false AND NOT e.id IN $excluded
MATCH (e)<-[:PRESENTED_AT]-(p:Practice {status: 'PUBLISHED'})-[:ADDRESSES]->(near:Deficit)
WITH near, collect({event: e, practice: p}) AS shows
MATCH (near)-[:BROADER*0..8]->(d:Deficit)
WHERE d.id IN $deficits
UNWIND shows AS show
WITH show.event AS e, show.practice AS p, d.id AS deficit
ORDER BY deficit
WITH e, collect(DISTINCT deficit) AS answered, count(DISTINCT p) AS shown
OPTIONAL MATCH (e)<-[:DESK_OF]-(desk:EventDesk)
WITH e, answered, shown, toInteger(desk.hours) AS hours
ORDER BY e.start, e.title, e.id
WITH answered, hours, collect({event: e, shown: shown})[0] AS first
WITH answered, hours, first.event AS e, first.shown AS shown
RETURN e.id AS id, e.title AS title, hours, e.start AS day, shown AS quality, answered
ORDER BY day, title, id
