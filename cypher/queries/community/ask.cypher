// Keeps that somebody asks to join a community; who asks again says something else.
MATCH (:Account {id: $account})-[:IS]->(t:Teacher), (c:Community {id: $id})
MERGE (t)-[asked:ASKED_TO_JOIN]->(c)
ON CREATE SET asked.at = $at
SET asked.note = $note
RETURN t.id AS person
