// Keeps that the seat of somebody in the council ends today; one that began today never was.
MATCH (s:CouncilSeat)-[:HELD_BY]->(:Account {id: $account})
WHERE s.endsOn IS NULL
SET s.endsOn = $today
RETURN s.id AS id
