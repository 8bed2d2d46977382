// Forgets what searches did not find and what was recorded of it.
MATCH (n:SearchMiss|Demand)
DETACH DELETE n
RETURN count(*) AS gone
