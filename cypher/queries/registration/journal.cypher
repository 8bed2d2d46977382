// Who listens in a group, what they attended and whether they have completed the programme, by name.
MATCH (:Event {id: $event})<-[:REGISTERED_FOR]-(p:Participant {state: 'REGISTERED', role: 'LISTENER'})
OPTIONAL MATCH (p)-[:IS_PERSON]->(t:Teacher)
OPTIONAL MATCH (p)-[:CAME_FROM]->(o:Organisation)
WITH p, coalesce(t.name, p.name) AS name, coalesce(p.workplace, o.shortName, o.name) AS workplace
RETURN p.id AS id, name, workplace, coalesce(p.completion, 'BY_ATTENDANCE') AS mark,
  CASE WHEN p.present THEN p.completedOn END AS completedOn,
  COLLECT { MATCH (p)-[:WAS_AT]->(s:EventSlot) RETURN s.id AS id ORDER BY id } AS attended
ORDER BY toLower(name), id
