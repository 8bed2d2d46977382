// Who has looked at the deficits of a person, the newest first.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:OF]-(n:DiagnosisView)
RETURN n
ORDER BY n.at DESC, elementId(n)
LIMIT $limit
