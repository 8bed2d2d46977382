// Events of the calendar that touch a span of months, by their beginning; months as texts like 2026-10.
MATCH (e:Event)
WHERE e.exchange = false AND e.start < $end AND coalesce(e.end, e.start) >= $from
RETURN e.id AS id, coalesce(e.updatedAt, e.createdAt) AS updatedAt
ORDER BY e.start, e.sortKey, id
LIMIT $limit
