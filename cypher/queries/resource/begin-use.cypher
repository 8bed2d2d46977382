// Keeps that an organisation uses an information resource.
MATCH (n:InfoResource {id: $id}), (o:Organisation {id: $organisation})
CREATE (n)-[tie:USED_BY {recordedAt: $at}]->(o)
SET tie.since = $since
RETURN o.id AS organisation
