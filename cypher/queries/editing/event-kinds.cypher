// The kinds of events, the most frequent first.
MATCH (n:Event)
RETURN n.kindName AS name, count(n) AS uses
ORDER BY uses DESC, name
LIMIT 50
