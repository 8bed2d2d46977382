// Creates what is arranged for an event, or keeps what was changed of it.
MATCH (e:Event {id: $event})
MERGE (d:EventDesk)-[:DESK_OF]->(e)
ON CREATE SET d.id = $id, d.version = 0
SET d.capacity = $capacity, d.opensOn = $opensOn, d.closesOn = $closesOn, d.hours = $hours, d.link = $link,
  d.cost = $cost,
  d.version = d.version + 1
RETURN d.id AS id
