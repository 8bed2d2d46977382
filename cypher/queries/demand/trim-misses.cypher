// Removes what is more than can be kept: the rarest texts, of these the oldest.
MATCH (miss:SearchMiss)
WITH miss
ORDER BY miss.missed + miss.repaired DESC, miss.lastOn DESC, miss.text
SKIP $most
DETACH DELETE miss
RETURN count(*) AS gone
