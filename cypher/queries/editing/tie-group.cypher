// Ties an event to the programme that it is held for, in a school year; no row when the programme is off the list.
MATCH (e:Event {id: $event})
MATCH (p:Programme {id: $programme})
WHERE p.retiredOn IS NULL
MERGE (e)-[tie:GROUP_OF]->(p)
SET tie.year = $year
RETURN e.id AS id
