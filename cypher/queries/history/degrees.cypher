// How many relationships nodes have, those of followers left out.
UNWIND $places AS place
MATCH (n) WHERE elementId(n) = place
RETURN place, COUNT { (n)-[r]-() WHERE NOT r:FOLLOWS } AS degree
