// All events as far as one can be told from another by it.
MATCH (n:Event)
RETURN n.id AS id, n.title AS title, n.start AS start, n.city AS city, n.region AS region
ORDER BY id
