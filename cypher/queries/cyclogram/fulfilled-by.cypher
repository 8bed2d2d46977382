// The activities of the cyclogram that an event fulfils, with their years, the newest first.
MATCH (:Event {id: $event})<-[:FULFILLED_BY]-(n:CycleItem)-[:OF]->(a:Activity)
RETURN DISTINCT a.id AS activity, a.name AS name, n.year AS year
ORDER BY year DESC, name, activity
