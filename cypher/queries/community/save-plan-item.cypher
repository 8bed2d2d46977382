// Creates an item of a plan, or keeps what was changed of it.
MATCH (c:Community {id: $id})
MERGE (n:PlanItem {id: $item})
ON CREATE SET n.createdAt = $at, n.version = 0
MERGE (n)-[:PLANNED_BY]->(c)
SET n.september = $september, n.title = $title, n.due = $due, n.dueFrom = $dueFrom, n.done = $done, n.result = $result,
  n.updatedAt = $at, n.version = n.version + 1
WITH n
CALL (n) {
  MATCH (n)-[old:SEEN_TO_BY|FULFILLED_BY]->()
  DELETE old
}
CALL (n) {
  MATCH (t:Teacher {id: $responsible})
  CREATE (n)-[:SEEN_TO_BY]->(t)
}
CALL (n) {
  MATCH (e:Event {id: $event})
  CREATE (n)-[:FULFILLED_BY]->(e)
}
RETURN n.id AS item
