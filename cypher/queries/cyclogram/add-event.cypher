// Keeps that an event fulfils an item, and tells whether there is such an event.
MATCH (n:CycleItem {id: $item})
MATCH (e:Event {id: $event})
MERGE (n)-[:FULFILLED_BY]->(e)
SET n.version = n.version + 1, n.updatedAt = $at
RETURN e.id AS id
