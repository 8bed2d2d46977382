// Indicator 2.1: of the people of organisations, who could use a resource that finds deficits, each once; in no order.
MATCH (o:Organisation)
WITH o, COLLECT {
  MATCH (o)<-[u:USED_BY]-(r:InfoResource {findsDeficits: true})
  RETURN {since: left(coalesce(u.since, toString(date(u.recordedAt))) + '-99-99', 10),
    until: left(u.until + '-01-01', 10), ended: left(r.endedOn + '-01-01', 10)}
} AS uses
UNWIND $years AS y
WITH o, y, any(use IN uses WHERE use.since <= y.to AND coalesce(use.until >= y.from, true)
  AND coalesce(use.ended >= y.from, true)) AS able
WITH o, collect({year: y.year, from: y.from, to: y.to, able: able}) AS years
MATCH (t:Teacher)-[w:WORKS_AT]->(o)
WITH o, years, t, left(coalesce(toString(w.from), toString(date(t.createdAt)), '') + '-99-99', 10) AS began,
  left(toString(w.to) + '-01-01', 10) AS leftOn
UNWIND years AS y
WITH y, t, o, began, leftOn
WHERE began <= y.to AND (leftOn IS NULL OR leftOn >= y.from)
WITH y.year AS year, t, min(o.id) AS place, max(y.able) AS able
UNWIND [true, false] AS base
WITH year, base, place, count(CASE WHEN base OR able THEN t END) AS weight
WHERE weight > 0
RETURN year, base, place AS key, 'Organisation' AS label, weight, weight AS people, place
