// The published practices that an event showed.
MATCH (e:Event {id: $event})
CALL (e) {
  MATCH (e)<-[:PRESENTED_AT]-(p:Practice {status: 'PUBLISHED'})
  RETURN p.id AS id
  UNION
  MATCH (e)<-[:SLOT_OF]-(:EventSlot)-[:SHOWS]->(p:Practice {status: 'PUBLISHED'})
  RETURN p.id AS id
}
RETURN DISTINCT id
ORDER BY id
