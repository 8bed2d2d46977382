// Creates a part of the programme of an event, or keeps what was changed of it.
MATCH (e:Event {id: $event})
MERGE (s:EventSlot {id: $id})
ON CREATE SET s.version = 0
MERGE (s)-[:SLOT_OF]->(e)
SET s.day = $day, s.begins = $begins, s.ends = $ends, s.title = $title, s.place = $place, s.speakers = $speakers,
  s.version = s.version + 1
WITH s
CALL (s) {
  MATCH (s)-[old:SHOWS]->()
  DELETE old
}
CALL (s) {
  MATCH (x:Practice {id: $practice})
  CREATE (s)-[:SHOWS]->(x)
}
RETURN s.id AS id
