// Counts one on.
MERGE (c:TestCounter {name: $name})
SET c.n = coalesce(c.n, 0) + 1
