// The names of all organisations.
MATCH (o:Organisation)
RETURN o.name AS name
ORDER BY name
