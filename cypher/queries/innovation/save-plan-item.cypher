// Creates an item of the plan of a site, or keeps what was changed of it; when it was first said to be done is kept.
MATCH (s:InnovationSite {id: $site})
MERGE (n:SitePlanItem {id: $id})
ON CREATE SET n.createdAt = $at, n.version = 0
MERGE (n)-[:IN_PLAN_OF]->(s)
SET n += $properties, n.updatedAt = $at, n.version = n.version + 1
SET n.doneAt = CASE WHEN n.doneOn IS NULL THEN null ELSE coalesce(n.doneAt, $at) END
REMOVE n.cancelled, n.cancelledAt
WITH n
CALL (n) {
  MATCH (n)-[old:FULFILLED_BY]->()
  DELETE old
}
CALL (n) {
  MATCH (p:Event|Practice)
  WHERE p.id = $proof
  CREATE (n)-[:FULFILLED_BY]->(p)
}
RETURN n.id AS id
