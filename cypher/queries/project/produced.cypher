// Keeps which practices a project has produced.
MATCH (n:Project {id: $id})
CALL (n) {
  MATCH (n)-[old:PRODUCED]->()
  DELETE old
}
CALL (n) {
  MATCH (p:Practice)
  WHERE p.id IN $practices
  CREATE (n)-[:PRODUCED]->(p)
}
RETURN n.id AS id
