// Who sits in the coordinating council today, the chair first.
MATCH (s:CouncilSeat)-[:HELD_BY]->(a:Account)
WHERE s.startsOn <= $today AND (s.endsOn IS NULL OR s.endsOn > $today)
RETURN a.id AS account, a.name AS name, s.chair AS chair, s.startsOn AS startsOn
ORDER BY chair DESC, name, account
