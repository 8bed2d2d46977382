// Creates the route of a person, or keeps the changed one. Locks the person first; no row when there is another one.
MATCH (t:Teacher {id: $teacher})
SET t.id = t.id
WITH t
WHERE NOT EXISTS { (t)<-[:OF]-(other:Route) WHERE other.id <> $id }
MERGE (n:Route {id: $id})
ON CREATE SET n.createdAt = $at, n.version = 0, n.from = $today, n.dropped = []
MERGE (n)-[:OF]->(t)
SET n.hours = $hours, n.until = $until, n.kinds = $kinds, n.updatedAt = $at, n.version = n.version + 1
RETURN n.id AS id
