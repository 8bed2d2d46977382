// Keeps that somebody answers for a place.
MATCH (account:Account {id: $account})
MATCH (place:Organisation|Territory {id: $place})
MERGE (account)-[:ANSWERS_FOR]->(place)
RETURN place.id AS id
