// Keeps with which result organisations took part in a contest; tells which, in no order.
UNWIND $results AS row
MATCH (w:ContestWork {id: row.work})-[:WORK_FROM]->(o:Organisation)
WHERE NOT (w)-[:WORK_BY]->()
WITH o, row
ORDER BY row.place
WITH o, head(collect(row.result)) AS result
MATCH (e:Event {id: $event})
MERGE (o)-[tie:TOOK_PART]->(e)
SET tie.role = 'CONTESTANT', tie.result = result
RETURN o.id AS organisation
