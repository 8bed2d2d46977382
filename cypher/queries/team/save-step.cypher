// Creates a step of the route of a team with who learns in it and who teaches.
MATCH (n:Team {id: $team})
CREATE (s:TeamStep {id: $id, kind: $kind, target: $target, title: $title, due: $due, version: 1})-[:STEP_OF]->(n)
WITH s
CALL (s) {
  MATCH (x:Practice|Programme|Event|MentorOffer)
  WHERE x.id = $target
  CREATE (s)-[:TAKES]->(x)
}
CALL (s) {
  UNWIND $learners AS part
  MATCH (m:TeamMember {id: part.member})
  CREATE (s)-[:TAKEN_BY {hours: part.hours, deficits: part.deficits}]->(m)
}
CALL (s) {
  UNWIND $teachers AS part
  MATCH (m:TeamMember {id: part.member})
  CREATE (s)-[:TAUGHT_BY {hours: part.hours, deficits: part.deficits}]->(m)
}
RETURN s.id AS id
