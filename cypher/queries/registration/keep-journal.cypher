// Keeps who attended which parts of a group and who has completed its programme; the day of completion, once kept, stays.
UNWIND $rows AS row
MATCH (p:Participant {id: row.id, state: 'REGISTERED'})-[:REGISTERED_FOR]->(e:Event {id: $event})
SET p.completion = row.mark, p.completedOn = CASE WHEN row.completed THEN coalesce(p.completedOn, $on) END
WITH p, e, row
CALL (p) {
  MATCH (p)-[old:WAS_AT]->()
  DELETE old
}
CALL (p, e, row) {
  MATCH (s:EventSlot)-[:SLOT_OF]->(e)
  WHERE s.id IN row.attended
  CREATE (p)-[:WAS_AT]->(s)
}
RETURN p.id AS id
