// What a person has agreed to and taken back, the newest first.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:OF]-(n:DiagnosisConsent)
RETURN n
ORDER BY n.id DESC
