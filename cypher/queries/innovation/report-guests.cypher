// The other organisations that those who were at events came from, by name.
MATCH (e:Event)<-[:REGISTERED_FOR]-(p:Participant {present: true})-[:CAME_FROM]->(o:Organisation)
WHERE e.id IN $events AND coalesce(p.markedAt, p.at) <= $known AND ($host IS NULL OR o.id <> $host)
RETURN DISTINCT o.id AS id, coalesce(o.shortName, o.name) AS name
ORDER BY name, id
