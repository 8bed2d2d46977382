// The names of the regions.
MATCH (t:Territory)
WHERE t.kind IN ['REGION', 'COUNTRY']
RETURN DISTINCT t.name AS name
ORDER BY name
LIMIT 200
