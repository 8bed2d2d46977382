// Removes that somebody answers for a place.
MATCH (:Account {id: $account})-[answers:ANSWERS_FOR]->(place:Organisation|Territory {id: $place})
WITH answers, place.id AS id
DELETE answers
RETURN id
