// Keeps what an item of a plan says from now on, and who has written so.
MATCH (n:PlanItem {id: $item})
OPTIONAL MATCH (n)-[:SEEN_TO_BY]->(t:Teacher)
OPTIONAL MATCH (n)-[:FULFILLED_BY]->(e:Event)
OPTIONAL MATCH (:Account {id: $account})-[:IS]->(author:Teacher)
CREATE (change:PlanItemChange)-[:CHANGE_OF]->(n)
SET change.version = n.version, change.at = n.updatedAt, change.due = n.due, change.title = n.title,
  change.done = n.done, change.result = n.result, change.event = e.title, change.role = $role, change.actor = $actor
FOREACH (one IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (change)-[:SEEN_TO_BY]->(one))
FOREACH (one IN CASE WHEN author IS NULL THEN [] ELSE [author] END | CREATE (change)-[:MADE_BY]->(one))
RETURN change.version AS version
