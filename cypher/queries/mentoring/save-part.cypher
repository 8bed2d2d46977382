// Creates a step, a meeting or a measure of a mentorship, or keeps what was changed of it; one row at most, in no order.
MATCH (n:Mentorship {id: $id})
CALL (n) {
  WITH n
  WHERE $kind = 'STEP'
  MERGE (x:MentorshipStep {id: $part})
  MERGE (x)-[:STEP_OF]->(n)
  RETURN x
  UNION
  WITH n
  WHERE $kind = 'MEETING'
  MERGE (x:MentorshipMeeting {id: $part})
  MERGE (x)-[:MEETING_OF]->(n)
  RETURN x
  UNION
  WITH n
  WHERE $kind = 'MEASURE'
  MERGE (x:MentorshipMeasure {id: $part})
  MERGE (x)-[:MEASURE_OF]->(n)
  RETURN x
}
SET x += $values, x.version = coalesce(x.version, 0) + 1
RETURN x.id AS id
