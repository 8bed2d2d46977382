// Removes what members have brought into a team, out of its route too; steps that nobody learns in any more go. Tells how
// many steps were touched.
MATCH (m:TeamMember {id: $member})-[:IN_TEAM]->(n:Team)
SET m.version = m.version + 1
SET m.withdrawnOn = CASE WHEN m.agreedOn IS NULL THEN m.withdrawnOn ELSE $today END
REMOVE m.agreed, m.agreedOn, m.hours
WITH m, n
CALL (m) {
  MATCH (m)-[old:BRINGS|STRONG_IN]->()
  DELETE old
}
CALL (m, n) {
  MATCH (s:TeamStep)-[:STEP_OF]->(n)
  OPTIONAL MATCH (s)-[part:TAKEN_BY|TAUGHT_BY]->(m)
  WITH s, collect(part) AS parts
  WHERE size(parts) > 0
  FOREACH (one IN parts | DELETE one)
  WITH s
  WITH collect(s) AS steps
  FOREACH (s IN [one IN steps WHERE NOT EXISTS { (one)-[:TAKEN_BY]->() }] | DETACH DELETE s)
  RETURN size(steps) AS touched
}
SET n.planVersion = CASE WHEN touched > 0 THEN n.planVersion + 1 ELSE n.planVersion END
RETURN touched
