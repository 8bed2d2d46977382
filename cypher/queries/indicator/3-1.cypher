// Indicator 3.1: the people who took part in contests of professional skill in a year, each once; in no order.
UNWIND $years AS y
MATCH (e:Event)
WHERE e.start >= left(y.from, 7) AND left(e.start + '-99-99', 10) <= y.to AND e.cancelled IS NULL
  AND (EXISTS { (e)<-[:STAGE_OF]-(:ContestStage) } OR toLower(e.kindName) CONTAINS 'конкурс')
CALL (e) {
  MATCH (e)<-[:REGISTERED_FOR]-(p:Participant {state: 'REGISTERED', role: 'CONTESTANT'})
  OPTIONAL MATCH (p)-[:IS_PERSON]->(t:Teacher)
  OPTIONAL MATCH (p)-[:CAME_FROM]->(o:Organisation)
  RETURN p.id AS id, 'Participant' AS label, t, p.name AS name, p.workplace AS workplace, o
  UNION
  MATCH (e)<-[:WORK_OF]-(w:ContestWork)
  OPTIONAL MATCH (w)-[:WORK_BY]->(p:Participant)
  OPTIONAL MATCH (p)-[:IS_PERSON]->(t:Teacher)
  OPTIONAL MATCH (w)-[:WORK_FROM]->(named:Organisation)
  OPTIONAL MATCH (p)-[:CAME_FROM]->(home:Organisation)
  WITH w, p, t, coalesce(home, named) AS o
  WHERE p IS NOT NULL OR w.author IS NOT NULL
  RETURN coalesce(p.id, w.id) AS id, CASE WHEN p IS NULL THEN 'ContestWork' ELSE 'Participant' END AS label, t,
    coalesce(p.name, w.author) AS name, p.workplace AS workplace, o
}
WITH y, id, label, t, o, coalesce(t.id, toLower(trim(name)) + '|' + coalesce(o.id, toLower(trim(workplace)), ''), id) AS person
ORDER BY id
WITH y, person, t, head(collect({id: id, label: label})) AS first, min(o.id) AS place
RETURN y.year AS year, false AS base, coalesce(t.id, first.id) AS key,
  CASE WHEN t IS NULL THEN first.label ELSE 'Teacher' END AS label, 1 AS weight, 1 AS people, place
