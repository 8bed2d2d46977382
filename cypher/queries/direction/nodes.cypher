// Nodes that everybody may see, with the directions that they belong to, in no order.
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Practice {id: id, status: 'PUBLISHED'}) RETURN n, 'Practice' AS label, n.title AS name
  UNION ALL
  MATCH (n:InnovationSite {id: id}) RETURN n, 'InnovationSite' AS label, n.title AS name
  UNION ALL
  MATCH (n:Community {id: id}) RETURN n, 'Community' AS label, n.name AS name
  UNION ALL
  MATCH (n:Event {id: id}) RETURN n, 'Event' AS label, n.title AS name
  UNION ALL
  MATCH (n:Programme {id: id}) RETURN n, 'Programme' AS label, n.title AS name
}
RETURN id, label, name,
  COLLECT { MATCH (n)-[:HOSTED_BY|ORGANISED_BY|OFFERED_BY]->(o:Organisation) RETURN DISTINCT o.id AS organisation ORDER BY organisation } AS organisations,
  COLLECT { MATCH (n)-[:IN_DIRECTION]->(d:Direction) RETURN d ORDER BY d.source, d.externalKey } AS directions
