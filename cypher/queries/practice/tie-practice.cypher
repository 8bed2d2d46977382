// Ties a practice to where it was developed and to the deficits it addresses, and to no others; ties that stay keep what is
// said of them.
MATCH (n:Practice {id: $id})
CALL (n) {
  MATCH (n)-[old:DEVELOPED_AT]->(o:Organisation)
  WHERE $organisation IS NULL OR o.id <> $organisation
  DELETE old
}
CALL (n) {
  MATCH (o:Organisation {id: $organisation})
  MERGE (n)-[:DEVELOPED_AT]->(o)
  SET n.region = coalesce(o.region, n.region)
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
