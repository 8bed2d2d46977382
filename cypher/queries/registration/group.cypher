// Which programme an event is a group of; one row at most, in no order.
MATCH (:Event {id: $event})-[tie:GROUP_OF]->(p:Programme)
RETURN p.id AS id, p.title AS title, tie.year AS year
LIMIT 1
