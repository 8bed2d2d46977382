// Who is registered for an event and who waits, by name.
MATCH (:Event {id: $event})<-[:REGISTERED_FOR]-(p:Participant)
WHERE p.state IN $states
OPTIONAL MATCH (p)-[:IS_PERSON]->(t:Teacher)
OPTIONAL MATCH (p)-[:CAME_FROM]->(o:Organisation)
WITH p, t, o, coalesce(t.name, p.name) AS name
RETURN p.id AS id, name, coalesce(p.workplace, o.shortName, o.name) AS workplace, p.role AS role, p.state AS state,
  p.present AS present, p.certificate AS certificate, p.at AS at, t IS NOT NULL AS known
ORDER BY p.state, toLower(name), at, id
