// How many relationships nodes have.
UNWIND $places AS place
MATCH (n) WHERE elementId(n) = place
RETURN place, COUNT { (n)--() } AS degree
