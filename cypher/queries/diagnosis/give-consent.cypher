// Keeps that a person agrees, unless they have; no row when they have said nothing of themselves. Locks the person first.
MATCH (:Account {id: $account})-[:IS]->(t:Teacher)
SET t.id = t.id
WITH t
OPTIONAL MATCH (t)<-[:OF]-(known:DiagnosisConsent)
WHERE known.withdrawnOn IS NULL
WITH t, count(known) AS standing
FOREACH (one IN CASE WHEN standing = 0 THEN [t] ELSE [] END |
  CREATE (n:DiagnosisConsent {id: $id, version: $version, givenOn: $today})-[:OF]->(one))
RETURN t.id AS id
