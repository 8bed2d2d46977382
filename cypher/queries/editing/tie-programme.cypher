// Ties a programme to the organisations that offer it and to the deficits it addresses, and to no others; ties that stay keep
// what is said of them.
MATCH (n:Programme {id: $id})
CALL (n) {
  MATCH (n)-[old:OFFERED_BY]->(o:Organisation)
  WHERE NOT o.id IN $providers
  DELETE old
}
CALL (n) {
  MATCH (o:Organisation)
  WHERE o.id IN $providers
  MERGE (n)-[:OFFERED_BY]->(o)
}
CALL (n) {
  MATCH (n)-[old:ADDRESSES]->(d:Deficit)
  WHERE NOT d.id IN $deficits
  DELETE old
}
CALL (n) {
  MATCH (d:Deficit)
  WHERE d.id IN $deficits
  MERGE (n)-[tie:ADDRESSES]->(d)
  ON CREATE SET tie.stated = true
}
RETURN n.id AS id
