// Indicator 3.3: who was at methodical events of a year, neither contests nor groups, each once; in no order.
UNWIND $years AS y
MATCH (e:Event)
WHERE e.start >= left(y.from, 7) AND left(e.start + '-99-99', 10) <= y.to AND e.cancelled IS NULL
  AND NOT coalesce(e.exchange, false) AND NOT EXISTS { (e)-[:GROUP_OF]->(:Programme) }
  AND NOT EXISTS { (e)<-[:STAGE_OF]-(:ContestStage) } AND NOT toLower(e.kindName) CONTAINS 'конкурс'
MATCH (e)<-[:REGISTERED_FOR]-(p:Participant {state: 'REGISTERED', present: true})
OPTIONAL MATCH (p)-[:IS_PERSON]->(t:Teacher)
OPTIONAL MATCH (p)-[:CAME_FROM]->(o:Organisation)
WITH y, p, t, o,
  coalesce(t.id, toLower(trim(p.name)) + '|' + coalesce(o.id, toLower(trim(p.workplace)), ''), p.id) AS person
WITH y, person, t, min(p.id) AS first, min(o.id) AS place
RETURN y.year AS year, false AS base, coalesce(t.id, first) AS key,
  CASE WHEN t IS NULL THEN 'Participant' ELSE 'Teacher' END AS label, 1 AS weight, 1 AS people, place
