// Keeps the numbers of a quarter in place of those before.
MATCH (n:AdaptationStatistics {name: 'current'})
SET n = $values, n.name = 'current'
RETURN n.name AS name
