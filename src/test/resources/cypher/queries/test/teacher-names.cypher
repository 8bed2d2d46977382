// The names of teachers in the graph.
MATCH (t:Teacher)
WHERE t.name IS NOT NULL
RETURN t.name AS name
ORDER BY name
