// Removes the request of somebody to join a community.
MATCH (t:Teacher {id: $person})-[asked:ASKED_TO_JOIN]->(:Community {id: $id})
DELETE asked
RETURN t.id AS person
