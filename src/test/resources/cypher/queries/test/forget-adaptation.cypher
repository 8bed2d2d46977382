// Removes the issued statistics of young teachers.
MATCH (n:AdaptationStatistics)
DETACH DELETE n
RETURN count(*) AS gone
