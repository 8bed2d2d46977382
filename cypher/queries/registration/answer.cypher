// Keeps what somebody who was there says of an event: that they have said something, and apart from it what.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:IS_PERSON]-(p:Participant {state: 'REGISTERED', present: true})
MATCH (p)-[:REGISTERED_FOR]->(e:Event {id: $event})
WHERE p.answered IS NULL
SET p.answered = true
CREATE (n:EventOpinion {id: $id, rating: $rating, applies: $applies, comment: $comment})-[:OPINION_OF]->(e)
RETURN e.id AS event
