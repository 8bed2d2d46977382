// The narrower deficits, and the practices that address them, whose documents name one of these deficits; in no order.
MATCH (d:Deficit)<-[:BROADER*0..8]-(narrower:Deficit)
WHERE d.id IN $ids
CALL (narrower) {
  RETURN narrower AS n
  UNION
  MATCH (n:Practice)-[:ADDRESSES]->(narrower)
  RETURN n
  UNION
  MATCH (narrower)-[:REPLACED_BY*1..8]->(n:Deficit)
  RETURN n
}
RETURN DISTINCT head(labels(n)) AS label, n.id AS id
