// Removes the counters.
MATCH (c:TestCounter)
DELETE c
