// Creates an item of the cyclogram, or keeps what was changed of it; a whole is found by its key, a part by its id.
MATCH (a:Activity {id: $activity})
MERGE (n:CycleItem {id: $id})
ON CREATE SET n.key = $key, n.year = $year, n.createdAt = $at, n.version = 0
MERGE (n)-[:OF]->(a)
SET n.title = $title, n.due = $due, n.mark = $mark, n.doneOn = $doneOn, n.reason = $reason, n.remark = $remark,
  n.markedBy = $by, n.updatedAt = $at, n.version = n.version + 1
WITH n
CALL (n) {
  MATCH (n)-[old:SEEN_TO_BY]->()
  DELETE old
}
CALL (n) {
  MATCH (p:Account {id: $person})
  CREATE (n)-[:SEEN_TO_BY]->(p)
}
CALL (n) {
  UNWIND $organisations AS organisation
  MATCH (o:Organisation {id: organisation})
  CREATE (n)-[:SEEN_TO_BY]->(o)
}
RETURN n.id AS id
