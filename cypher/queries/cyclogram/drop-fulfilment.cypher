// Removes that an event or a report fulfils an item; a report goes with it.
MATCH (n:CycleItem {id: $item})-[f:FULFILLED_BY]->(e:Event|CycleReport {id: $id})
SET n.version = n.version + 1, n.updatedAt = $at
DELETE f
WITH e
FOREACH (report IN CASE WHEN e:CycleReport THEN [e] ELSE [] END | DETACH DELETE report)
RETURN count(*) AS dropped
