// Indicator 5.1: the people of leader schools and of those they support in a year, each side at its school; in no order.
UNWIND $years AS y
MATCH (n:Mentorship {model: 'LEADER_SCHOOL'})-[side:MENTOR|MENTEE]->(o:Organisation)
WHERE n.status IN ['ACTIVE', 'ENDED'] AND n.startedOn <= date(y.to)
  AND (n.endedOn IS NULL OR n.endedOn >= date(y.from))
WITH y, n, o, CASE type(side) WHEN 'MENTOR' THEN n.mentorPeople ELSE n.menteePeople END AS people
WHERE people > 0
RETURN y.year AS year, false AS base, n.id AS key, 'Mentorship' AS label, people AS weight, people, o.id AS place
