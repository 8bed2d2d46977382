// Records a version of a statement of evidence; the one before it stays in the history.
MATCH (p:Practice {id: $practice, status: 'PUBLISHED'})
CALL () {
  MATCH (former:EvidenceStatement {id: $id})
  WHERE former.endedAt IS NULL
  SET former.endedAt = $at
}
CREATE (statement:EvidenceStatement {id: $id, version: $version})-[:ABOUT]->(p)
SET statement += $properties, statement.retracted = $retracted, statement.reason = $reason, statement.recordedAt = $at,
  statement.recordedBy = $by, statement.accountId = $account
WITH p, statement
CALL (statement) {
  MATCH (place:Organisation {id: $organisation})
  CREATE (statement)-[:OBTAINED_AT]->(place)
}
RETURN p.id AS id, $organisation IS NULL OR EXISTS { (statement)-[:OBTAINED_AT]->() } AS placeFound
