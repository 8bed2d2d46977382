// Indicator 5.2: the mentors and those they help who are new to teaching or have two mentors, in a year, each person once;
// in no order.
UNWIND $years AS y
MATCH (n:Mentorship)-[:MENTOR|MENTEE]->(t:Teacher)
WHERE n.model IN ['YOUNG_TEACHER', 'DOUBLE'] AND n.status IN ['ACTIVE', 'ENDED'] AND n.startedOn <= date(y.to)
  AND (n.endedOn IS NULL OR n.endedOn >= date(y.from))
WITH DISTINCT y, t
RETURN y.year AS year, false AS base, t.id AS key, 'Teacher' AS label, 1 AS weight, 1 AS people,
  head(COLLECT { MATCH (t)-[w:WORKS_AT]->(o:Organisation) WHERE w.to IS NULL RETURN o.id ORDER BY o.id }) AS place
