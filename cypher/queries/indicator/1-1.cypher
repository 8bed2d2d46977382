// Indicator 1.1: the information resources that worked in a year, at whoever runs them; in no order.
UNWIND $years AS y
MATCH (r:InfoResource)
WHERE left(coalesce(r.startedOn, toString(date(r.recordedAt))) + '-99-99', 10) <= y.to
  AND (r.endedOn IS NULL OR left(r.endedOn + '-01-01', 10) >= y.from)
RETURN y.year AS year, false AS base, r.id AS key, 'InfoResource' AS label, 1 AS weight, 1 AS people,
  head(COLLECT { MATCH (r)-[:RUN_BY]->(o:Organisation) RETURN o.id ORDER BY o.id }) AS place
