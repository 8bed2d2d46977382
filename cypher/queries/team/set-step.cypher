// Keeps when a step of a team is due and was done, and who has said so; no row when it was changed since.
MATCH (s:TeamStep {id: $step, version: $version})-[:STEP_OF]->(:Team {id: $team})
MATCH (m:TeamMember {id: $member})
SET s.due = $due, s.doneOn = $doneOn, s.version = s.version + 1
WITH s, m
CALL (s) {
  MATCH (s)-[old:MARKED_BY]->()
  DELETE old
}
CALL (s, m) {
  WITH s, m
  WHERE $doneOn IS NOT NULL
  CREATE (s)-[:MARKED_BY]->(m)
}
RETURN s.id AS id
