// Removes relationships by where they stand.
UNWIND $places AS place
MATCH ()-[r]->() WHERE elementId(r) = place
DELETE r
RETURN count(*) AS gone
