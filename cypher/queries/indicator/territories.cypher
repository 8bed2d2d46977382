// The regions, cities and districts of what indicators count, the most frequent first.
MATCH (e:IndicatorEntry)
WHERE e.until IS NULL AND e.place IS NOT NULL
WITH DISTINCT e.place AS place
MATCH (o:Organisation {id: place})
UNWIND [o.region, o.city, o.district] AS name
WITH name, count(*) AS number
WHERE name IS NOT NULL
RETURN name
ORDER BY number DESC, name
LIMIT $limit
