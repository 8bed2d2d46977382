// Creates a seat in the council.
MATCH (a:Account {id: $account})
CREATE (s:CouncilSeat {id: $id, chair: $chair, startsOn: $today})-[:HELD_BY]->(a)
RETURN s.id AS id
