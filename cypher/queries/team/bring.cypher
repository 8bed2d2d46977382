// Keeps what a member brings into a team; no row when it was changed since.
MATCH (m:TeamMember {id: $member, version: $version})
SET m.version = m.version + 1, m.hours = $hours, m.agreed = $agreed,
  m.agreedOn = CASE WHEN m.agreed = $agreed THEN coalesce(m.agreedOn, $today) ELSE $today END, m.withdrawnOn = null
WITH m
CALL (m) {
  MATCH (m)-[old:BRINGS|STRONG_IN]->()
  DELETE old
}
CALL (m) {
  MATCH (m)-[:OF]->(:Account)-[:IS]->(:Teacher)<-[:CONCERNS]-(x:Diagnosis)
  WHERE x.id IN $diagnoses
  CREATE (m)-[:BRINGS]->(x)
}
CALL (m) {
  MATCH (x:Deficit|Practice)
  WHERE x.id IN $strengths
  CREATE (m)-[:STRONG_IN]->(x)
}
CALL (m) {
  MATCH (m)<-[part:TAKEN_BY]-(:TeamStep)
  SET part.deficits = [one IN part.deficits WHERE EXISTS { (m)-[:BRINGS]->(:Diagnosis)-[:OF]->(:Deficit {id: one}) }]
}
RETURN m.id AS id
