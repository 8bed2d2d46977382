// Keeps until when an organisation used an information resource.
MATCH (:InfoResource {id: $id})-[tie:USED_BY]->(o:Organisation {id: $organisation})
WHERE tie.until IS NULL
SET tie.until = $until
RETURN DISTINCT o.id AS organisation
