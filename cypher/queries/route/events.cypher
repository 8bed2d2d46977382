// Events to come where practices are shown that answer deficits or one below them, the soonest first.
MATCH (e:Event)
WHERE e.start >= toString($today) AND e.start <= toString($until) AND size(e.start) = 10
  AND coalesce(e.cancelled, false) = false AND NOT e.id IN $excluded
MATCH (e)<-[:PRESENTED_AT]-(p:Practice {status: 'PUBLISHED'})-[:ADDRESSES]->(:Deficit)-[:BROADER*0..8]->(d:Deficit)
WHERE d.id IN $deficits
WITH e, d.id AS deficit, p
ORDER BY deficit
WITH e, collect(DISTINCT deficit) AS answered, count(DISTINCT p) AS shown
OPTIONAL MATCH (e)<-[:DESK_OF]-(desk:EventDesk)
RETURN e.id AS id, e.title AS title, toInteger(desk.hours) AS hours, e.start AS day, shown AS quality, answered
ORDER BY day, title, id
