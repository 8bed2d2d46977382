// Keeps what a team is about; no row when it was changed since.
MATCH (n:Team {id: $id, version: $version})
SET n.name = $name, n.purpose = $purpose, n.version = n.version + 1, n.updatedAt = $at
WITH n
CALL (n) {
  MATCH (n)-[old:BELONGS_TO]->()
  DELETE old
}
CALL (n) {
  MATCH (place:Organisation|Community)
  WHERE place.id = $place
  CREATE (n)-[:BELONGS_TO]->(place)
}
RETURN n.id AS id
