// Keeps what the owner of an account says of themselves. Locks the account first, so that two at once make one person.
MATCH (account:Account {id: $account})
SET account.login = account.login
MERGE (account)-[:IS]->(t:Teacher)
ON CREATE SET t.id = $id, t.createdAt = $at
SET t.name = account.name, t.position = $position, t.subjects = $subjects,
  t.teachingSince = $since, t.updatedAt = $at
WITH t
CALL (t) {
  MATCH (t)-[old:WORKS_AT]->(o:Organisation)
  WHERE $organisation IS NULL OR o.id <> $organisation
  DELETE old
}
CALL (t) {
  MATCH (o:Organisation {id: $organisation})
  MERGE (t)-[work:WORKS_AT]->(o)
  ON CREATE SET work.from = $today
  SET work.position = $position
}
RETURN t.id AS id
