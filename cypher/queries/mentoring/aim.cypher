// Keeps which deficits a mentorship aims at, in place of those before.
MATCH (n:Mentorship {id: $id})
CALL (n) {
  MATCH (n)-[old:AIMS_AT]->()
  DELETE old
}
CALL (n) {
  MATCH (d:Deficit)
  WHERE d.id IN $deficits
  CREATE (n)-[:AIMS_AT]->(d)
}
RETURN n.id AS id
