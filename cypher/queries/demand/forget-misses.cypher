// Removes texts that nobody has asked for since a day.
MATCH (miss:SearchMiss)
WHERE miss.lastOn < $before
DETACH DELETE miss
RETURN count(*) AS gone
