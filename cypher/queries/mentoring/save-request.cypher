// Keeps what somebody looks for a mentor by. Locks the person first, so that two at once make one request.
MATCH (:Account {id: $account})-[:IS]->(t:Teacher)
SET t.id = t.id
MERGE (n:MentorRequest)-[:OF]->(t)
ON CREATE SET n.id = $id, n.version = 0, n.askedOn = $today
SET n.model = $model, n.mutual = $mutual, n.note = $note, n.updatedAt = $at, n.version = n.version + 1
WITH n
CALL (n) {
  MATCH (n)-[old:ABOUT]->()
  DELETE old
}
CALL (n) {
  MATCH (x:Deficit|Practice)
  WHERE x.id IN $nodes
  CREATE (n)-[:ABOUT]->(x)
}
RETURN n.id AS id
