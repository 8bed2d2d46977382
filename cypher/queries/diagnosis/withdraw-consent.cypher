// Removes all deficits of a person, and ends what they have agreed to; in no order. Locks the person first.
MATCH (:Account {id: $account})-[:IS]->(t:Teacher)
SET t.id = t.id
WITH t
CALL (t) {
  MATCH (t)<-[:CONCERNS]-(n:Diagnosis)
  DETACH DELETE n
}
CALL (t) {
  MATCH (t)<-[:OF]-(n:DiagnosisConsent|Charge)
  WHERE n.withdrawnOn IS NULL
  SET n.withdrawnOn = $today
}
RETURN t.id AS id
