// Keeps what somebody offers as a mentor. Locks the person first, so that two at once make one offer.
MATCH (:Account {id: $account})-[:IS]->(t:Teacher)
SET t.id = t.id
MERGE (n:MentorOffer)-[:OF]->(t)
ON CREATE SET n.id = $id, n.version = 0, n.createdAt = $at
SET n.models = $models, n.most = $most, n.note = $note, n.updatedAt = $at, n.version = n.version + 1
WITH n
CALL (n) {
  MATCH (n)-[old:HELPS_WITH]->()
  DELETE old
}
CALL (n) {
  MATCH (x:Deficit|Practice)
  WHERE x.id IN $nodes
  CREATE (n)-[:HELPS_WITH]->(x)
}
RETURN n.id AS id
