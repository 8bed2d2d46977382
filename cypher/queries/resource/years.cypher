// How many people of organisations used an information resource, the latest year first, then by name; of two numbers that a
// merge of organisations brought together the one recorded last.
MATCH (:InfoResource {id: $id})<-[:USE_OF]-(y:ResourceYear)-[:AT]->(o:Organisation)
WITH o, y
ORDER BY y.recordedAt DESC, y.id
WITH o, y.year AS year, head(collect(y)) AS latest
RETURN latest, o.id AS organisation, coalesce(o.shortName, o.name) AS name
ORDER BY year DESC, o.sortKey, o.id
