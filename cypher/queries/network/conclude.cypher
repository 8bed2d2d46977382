// Creates an agreement between organisations, which are all there.
MATCH (o:Organisation)
WHERE o.id IN $parties
WITH collect(o) AS parties
WHERE size(parties) = size($parties)
CREATE (a:Agreement)
SET a = $properties
FOREACH (o IN parties | CREATE (a)-[:BETWEEN]->(o))
RETURN a.id AS id
