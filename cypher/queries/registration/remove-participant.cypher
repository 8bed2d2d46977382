// Removes a participant of an event whom somebody wrote down by hand or who cancelled.
MATCH (p:Participant {id: $id})-[:REGISTERED_FOR]->(:Event {id: $event})
DETACH DELETE p
