// What an item of a plan said after each of its changes, the newest first.
MATCH (:Community {id: $id})<-[:PLANNED_BY]-(:PlanItem {id: $item})<-[:CHANGE_OF]-(change:PlanItemChange)
OPTIONAL MATCH (change)-[:MADE_BY]->(author:Teacher)
OPTIONAL MATCH (change)-[:SEEN_TO_BY]->(t:Teacher)
RETURN change.version AS version, change.at AS at, change.due AS due, change.title AS title, change.done AS done,
  change.result AS result, change.event AS event, change.role AS role, change.actor AS actor, author.name AS author,
  t.name AS responsible
ORDER BY version DESC
LIMIT $limit
