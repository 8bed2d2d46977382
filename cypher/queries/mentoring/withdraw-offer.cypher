// Removes what somebody offers as a mentor.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:OF]-(n:MentorOffer)
WITH n, n.id AS id
DETACH DELETE n
RETURN id
