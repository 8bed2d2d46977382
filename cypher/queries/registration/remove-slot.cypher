// Removes a part of the programme of an event.
MATCH (s:EventSlot {id: $id})-[:SLOT_OF]->(:Event {id: $event})
DETACH DELETE s
RETURN $id AS id
