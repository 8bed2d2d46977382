// The kinds of communities, the most frequent first.
MATCH (n:Community)
RETURN n.kindName AS name, count(*) AS times
ORDER BY times DESC, name
LIMIT 50
