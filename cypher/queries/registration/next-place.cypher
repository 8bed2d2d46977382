// How many places the line of an event has had.
MATCH (:Event {id: $event})<-[:REGISTERED_FOR]-(p:Participant)
RETURN coalesce(max(p.place), 0) + 1 AS place
