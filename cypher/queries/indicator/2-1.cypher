// Indicator 2.1: of the people of organisations, who could use a resource that finds deficits, each once; in no order.
UNWIND $years AS y
MATCH (t:Teacher)-[w:WORKS_AT]->(o:Organisation)
WHERE left(coalesce(toString(w.from), toString(date(t.createdAt)), y.to) + '-99-99', 10) <= y.to
  AND (w.to IS NULL OR left(toString(w.to) + '-01-01', 10) >= y.from)
WITH y, t, o, EXISTS {
  MATCH (o)<-[u:USED_BY]-(r:InfoResource {findsDeficits: true})
  WHERE left(coalesce(u.since, toString(date(u.recordedAt))) + '-99-99', 10) <= y.to
    AND (u.until IS NULL OR left(u.until + '-01-01', 10) >= y.from)
    AND (r.endedOn IS NULL OR left(r.endedOn + '-01-01', 10) >= y.from)
} AS able
WITH y, t, min(o.id) AS place, max(able) AS able
UNWIND [true, false] AS base
WITH y, base, place, count(CASE WHEN base OR able THEN t END) AS weight
WHERE weight > 0
RETURN y.year AS year, base, place AS key, 'Organisation' AS label, weight, weight AS people, place
