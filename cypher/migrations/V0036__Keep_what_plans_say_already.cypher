// The history of items of plans begins with what they say now; who wrote it was not kept.
MATCH (n:PlanItem)
OPTIONAL MATCH (n)-[:SEEN_TO_BY]->(t:Teacher)
OPTIONAL MATCH (n)-[:FULFILLED_BY]->(e:Event)
CREATE (change:PlanItemChange)-[:CHANGE_OF]->(n)
SET change.version = n.version, change.at = n.updatedAt, change.due = n.due, change.title = n.title,
  change.done = n.done, change.result = n.result, change.event = e.title
FOREACH (one IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (change)-[:SEEN_TO_BY]->(one));
