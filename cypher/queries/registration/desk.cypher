// What is arranged for an event; one row, in no order.
MATCH (e:Event {id: $event})
OPTIONAL MATCH (e)<-[:DESK_OF]-(d:EventDesk)
RETURN e.id AS event, e.title AS title, e.start AS start, coalesce(e.cancelled, false) AS cancelled, d.id AS desk,
  d.capacity AS capacity, d.opensOn AS opensOn, d.closesOn AS closesOn, d.hours AS hours, d.link AS link,
  d.cost AS cost,
  coalesce(d.version, 0) AS version,
  COUNT { (e)<-[:REGISTERED_FOR]-(:Participant {state: 'REGISTERED'}) } AS registered,
  COUNT { (e)<-[:REGISTERED_FOR]-(:Participant {state: 'WAITING'}) } AS waiting,
  COUNT { (e)<-[:REGISTERED_FOR]-(:Participant {state: 'REGISTERED', present: true}) } AS present
LIMIT 1
