// The programme of an event, by time.
MATCH (:Event {id: $event})<-[:SLOT_OF]-(s:EventSlot)
OPTIONAL MATCH (s)-[:SHOWS]->(x:Practice)
RETURN s.id AS id, s.day AS day, s.begins AS begins, s.ends AS ends, s.title AS title, s.place AS place,
  s.speakers AS speakers, s.version AS version, x.id AS practice, x.title AS practiceTitle, x.status AS status
ORDER BY day IS NOT NULL, day, begins, title, id
