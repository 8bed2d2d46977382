// Ties a deficit to the one above it, and to no other.
MATCH (n:Deficit {id: $id})
CALL (n) {
  MATCH (n)-[old:BROADER]->(d:Deficit)
  WHERE d.id <> $broader
  DELETE old
}
CALL (n) {
  MATCH (d:Deficit {id: $broader})
  MERGE (n)-[:BROADER]->(d)
}
RETURN n.id AS id
