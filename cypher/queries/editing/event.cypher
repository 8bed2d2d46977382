// What can be edited of an event.
MATCH (n:Event {id: $id})
RETURN n,
  COLLECT { MATCH (n)-[:ORGANISED_BY]->(o:Organisation) RETURN DISTINCT o.id AS id ORDER BY id } AS hosts,
  COLLECT { MATCH (n)<-[:PRESENTED_AT]-(p:Practice {status: 'PUBLISHED'}) RETURN DISTINCT p.id AS id ORDER BY id } AS practices
