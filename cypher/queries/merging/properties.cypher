// What nodes hold now, in no order.
UNWIND $places AS place
MATCH (n) WHERE elementId(n) = place
RETURN place, properties(n) AS properties
