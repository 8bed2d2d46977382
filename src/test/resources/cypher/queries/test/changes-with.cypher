// Changes that name something, in the order of their numbers.
MATCH (c:Change)
WHERE c.summary CONTAINS $text OR any(one IN c.nodes WHERE one CONTAINS $text)
RETURN c.seq AS seq
ORDER BY seq
