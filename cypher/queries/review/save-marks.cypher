// Creates the marks of an expert or of an organisation, or keeps what was changed of them.
MATCH (r:Review {id: $id})
MERGE (m:ReviewMarks {key: $key})
ON CREATE SET m.version = 0, m.counted = false
MERGE (m)-[:MARKS_OF]->(r)
SET m.points = $points, m.comments = $comments, m.proofs = $proofs, m.finished = $finished, m.version = m.version + 1
WITH m
CALL (m) {
  MATCH (a:Account {id: $expert})
  MERGE (m)-[:MARKS_BY]->(a)
}
RETURN m.key AS key
