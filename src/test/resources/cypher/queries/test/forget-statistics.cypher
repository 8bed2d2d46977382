// Removes the statistics of deficits.
MATCH (n:DeficitStatistics)
DETACH DELETE n
RETURN count(*) AS gone
