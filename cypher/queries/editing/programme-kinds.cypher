// The kinds of programmes, the most frequent first.
MATCH (n:Programme)
WITH n.kindName AS name, count(*) AS times
ORDER BY times DESC, name
LIMIT 50
RETURN name
