// Ties an event to the organisations that hold it and to the published practices that are shown, and to no others.
MATCH (n:Event {id: $id})
CALL (n) {
  MATCH (n)-[old:ORGANISED_BY]->(o:Organisation)
  WHERE NOT o.id IN $hosts
  DELETE old
}
CALL (n) {
  MATCH (o:Organisation)
  WHERE o.id IN $hosts
  MERGE (n)-[:ORGANISED_BY]->(o)
}
CALL (n) {
  MATCH (n)<-[old:PRESENTED_AT]-(p:Practice {status: 'PUBLISHED'})
  WHERE NOT p.id IN $practices
  DELETE old
}
CALL (n) {
  MATCH (p:Practice {status: 'PUBLISHED'})
  WHERE p.id IN $practices
  MERGE (p)-[:PRESENTED_AT]->(n)
}
RETURN n.id AS id
