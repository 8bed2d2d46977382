// Ties a node to the territory that it lies in, and to no other.
MATCH (n:Organisation|Event|Community {id: $id})
CALL (n) {
  MATCH (n)-[old:PART_OF]->(:Territory)
  DELETE old
}
CALL (n) {
  MATCH (t:Territory {source: 'territory', externalKey: $territory})
  MERGE (n)-[:PART_OF]->(t)
}
RETURN n.id AS id
