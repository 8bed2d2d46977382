// Keeps that the published practices which works present were shown at their contest; tells which are new, in no order.
MATCH (w:ContestWork)-[:WORK_OF]->(e:Event {id: $event})
MATCH (w)-[:PRESENTS]->(x:Practice {status: 'PUBLISHED'})
WHERE NOT (x)-[:PRESENTED_AT]->(e)
WITH DISTINCT x, e
CREATE (x)-[:PRESENTED_AT]->(e)
RETURN x.id AS practice
