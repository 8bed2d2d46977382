// What a certificate says of who was there; one row, in no order.
MATCH (p:Participant {state: 'REGISTERED', present: true})-[:REGISTERED_FOR]->(e:Event)
WHERE p.certificate = $number OR p.id = $id
OPTIONAL MATCH (p)-[:IS_PERSON]->(t:Teacher)
OPTIONAL MATCH (p)-[:CAME_FROM]->(o:Organisation)
OPTIONAL MATCH (e)<-[:DESK_OF]-(d:EventDesk)
OPTIONAL MATCH (e)-[:GROUP_OF]->(g:Programme)
RETURN p.certificate AS number, coalesce(t.name, p.name) AS name, coalesce(p.workplace, o.name) AS workplace,
  p.role AS role, e.id AS event, e.title AS title, e.kindName AS kindName, e.start AS start, e.end AS end,
  e.city AS city, coalesce(COLLECT {
    MATCH (e)-[:ORGANISED_BY]->(host:Organisation)
    RETURN host.name AS name
    ORDER BY name
    LIMIT 1
  }[0], e.organiser) AS organiser, g.title AS programme, p.completedOn AS completedOn, CASE
    WHEN g IS NULL THEN d.hours
    WHEN p.completedOn IS NOT NULL THEN coalesce(g.hours, d.hours)
  END AS hours
LIMIT 1
