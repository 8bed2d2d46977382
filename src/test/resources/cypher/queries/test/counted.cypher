// How far a counter is.
MATCH (c:TestCounter {name: $name})
RETURN c.n AS n
