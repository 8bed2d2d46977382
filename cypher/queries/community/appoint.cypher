// Keeps what somebody is in a community from today on: another role ends today, one that began today never was.
MATCH (c:Community {id: $id}), (t:Teacher {id: $person})
CALL (c, t) {
  MATCH (t)-[m:MEMBER_OF]->(c)
  WHERE m.to IS NULL AND m.role <> $role AND m.from = $today
  DELETE m
}
CALL (c, t) {
  MATCH (t)-[m:MEMBER_OF]->(c)
  WHERE m.to IS NULL AND m.role <> $role
  SET m.to = $today
}
WITH c, t, EXISTS { MATCH (t)-[m:MEMBER_OF]->(c) WHERE m.to IS NULL } AS stands
FOREACH (none IN CASE WHEN stands THEN [] ELSE [1] END | CREATE (t)-[:MEMBER_OF {role: $role, from: $today}]->(c))
RETURN t.id AS person
