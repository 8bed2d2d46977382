// Removes the issued statistics.
MATCH (n:DeficitStatistics)
DETACH DELETE n
RETURN count(*) AS gone
