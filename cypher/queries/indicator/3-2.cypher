// Indicator 3.2: the organisations that held events of the calendar in a year, or took part in them; in no order.
UNWIND $years AS y
MATCH (e:Event)
WHERE e.start >= left(y.from, 7) AND left(e.start + '-99-99', 10) <= y.to AND e.cancelled IS NULL
  AND NOT coalesce(e.exchange, false) AND NOT EXISTS { (e)-[:GROUP_OF]->(:Programme) }
CALL (e) {
  MATCH (e)-[:ORGANISED_BY]->(o:Organisation)
  RETURN o
  UNION
  MATCH (e)<-[:TOOK_PART]-(o:Organisation)
  RETURN o
  UNION
  MATCH (e)<-[:REGISTERED_FOR]-(:Participant {state: 'REGISTERED', present: true})-[:CAME_FROM]->(o:Organisation)
  RETURN o
}
WITH DISTINCT y, o
RETURN y.year AS year, false AS base, o.id AS key, 'Organisation' AS label, 1 AS weight, 1 AS people, o.id AS place
