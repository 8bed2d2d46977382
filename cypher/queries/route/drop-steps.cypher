// Removes steps of a route that are not done; the targets of those that a person does not want are not planned again. In no order.
MATCH (s:RouteStep)-[:STEP_OF]->(n:Route {id: $route})
WHERE s.id IN $steps AND s.doneOn IS NULL
SET n.dropped = CASE WHEN $unwanted THEN n.dropped + s.target ELSE n.dropped END
WITH s, s.id AS id
DETACH DELETE s
RETURN id
