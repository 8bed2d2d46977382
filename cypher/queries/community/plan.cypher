// What a community plans, in one school year or in all, by when it is due.
MATCH (:Community {id: $id})<-[:PLANNED_BY]-(n:PlanItem)
WHERE $september IS NULL OR n.september = $september
OPTIONAL MATCH (n)-[:SEEN_TO_BY]->(t:Teacher)
OPTIONAL MATCH (n)-[:FULFILLED_BY]->(e:Event)
RETURN n.id AS item, n.due AS due, n.title AS title, n.done AS done, n.result AS result, n.version AS version,
  t.id AS person, t.name AS name, e.id AS event, e.title AS eventTitle, n.dueFrom AS dueFrom
ORDER BY dueFrom, due, title, item
