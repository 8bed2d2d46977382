// Keeps how many people of an organisation used an information resource in a year.
MATCH (n:InfoResource {id: $resource}), (o:Organisation {id: $organisation})
MERGE (y:ResourceYear {id: $id})
ON CREATE SET y.year = $year, y.version = 0
SET y.people = $people, y.visits = $visits, y.recordedAt = $at, y.version = y.version + 1
MERGE (y)-[:USE_OF]->(n)
MERGE (y)-[:AT]->(o)
RETURN y.id AS id
