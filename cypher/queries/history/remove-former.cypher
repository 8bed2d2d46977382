// Removes former versions of facts.
UNWIND $places AS place
MATCH (n:FormerProof) WHERE elementId(n) = place
DETACH DELETE n
RETURN count(*) AS removed
