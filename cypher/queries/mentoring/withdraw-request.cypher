// Removes what somebody looks for a mentor by.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:OF]-(n:MentorRequest)
WITH n, n.id AS id
DETACH DELETE n
RETURN id
