// The school years that something was said of, the newest first.
MATCH (n:CycleItem)
RETURN DISTINCT n.year AS year
ORDER BY year DESC
LIMIT 50
