// What belongs to the priority direction for young teachers: events to come and the latest past ones, programmes that
// are offered, published practices; one row, in no order.
MATCH (d:Direction {externalKey: $direction})
WITH d
ORDER BY d.source
LIMIT 1
RETURN d.id AS id, d.name AS name,
  COLLECT {
    MATCH (d)<-[:IN_DIRECTION]-(e:Event)
    WHERE coalesce(e.cancelled, false) = false
    RETURN {id: e.id, title: e.title, date: e.start} ORDER BY coalesce(e.startYear, 0) DESC, e.start DESC, e.sortKey, e.id LIMIT $limit
  } AS events,
  COLLECT {
    MATCH (d)<-[:IN_DIRECTION]-(p:Programme)
    WHERE p.retiredOn IS NULL
    RETURN {id: p.id, title: p.title, hours: p.hours} ORDER BY p.sortKey, p.id LIMIT $limit
  } AS programmes,
  COLLECT {
    MATCH (d)<-[:IN_DIRECTION]-(p:Practice {status: 'PUBLISHED'})
    RETURN {id: p.id, title: p.title} ORDER BY p.sortKey, p.id LIMIT $limit
  } AS practices
