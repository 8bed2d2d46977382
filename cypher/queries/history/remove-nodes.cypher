// Removes nodes that nothing is tied to.
UNWIND $places AS place
MATCH (n) WHERE elementId(n) = place
DELETE n
RETURN count(*) AS removed
