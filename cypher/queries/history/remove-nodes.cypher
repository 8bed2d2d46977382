// Removes nodes that nothing is tied to but those who follow them.
UNWIND $places AS place
MATCH (n) WHERE elementId(n) = place
CALL (n) { MATCH (n)<-[follows:FOLLOWS]-(:Account) DELETE follows }
DELETE n
RETURN count(*) AS removed
