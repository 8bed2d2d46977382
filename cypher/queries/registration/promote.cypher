// Keeps that those who waited longest take part now, and tells whom to tell of it, in the order of the line.
MATCH (:Event {id: $event})<-[:REGISTERED_FOR]-(p:Participant {state: 'WAITING'})
WITH p
ORDER BY p.place, p.id
LIMIT $free
SET p.state = 'REGISTERED'
WITH p
OPTIONAL MATCH (p)-[:IS_PERSON]->(:Teacher)<-[:IS]-(a:Account)
RETURN p.id AS id, a.id AS account
ORDER BY id
