// Keeps that nodes belong to a direction; those that did already are left out, in no order.
MATCH (d:Direction {id: $direction})
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Practice {id: id, status: 'PUBLISHED'}) RETURN n
  UNION ALL
  MATCH (n:InnovationSite {id: id}) RETURN n
  UNION ALL
  MATCH (n:Community {id: id}) RETURN n
  UNION ALL
  MATCH (n:Event {id: id}) RETURN n
  UNION ALL
  MATCH (n:Programme {id: id}) RETURN n
}
WITH d, n
WHERE NOT EXISTS { (n)-[:IN_DIRECTION]->(d) }
MERGE (n)-[:IN_DIRECTION]->(d)
RETURN n.id AS id
