// Organisations by how they are called, and whether they are where an event is; in no order.
MATCH (e:Event {id: $event})
MATCH (o:Organisation)
RETURN o.id AS id, o.name AS name, o.shortName AS shortName, coalesce(o.city = e.city, false) AS near
