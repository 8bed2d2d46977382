// Removes steps of the route of a team that are not done. In no order.
MATCH (s:TeamStep)-[:STEP_OF]->(:Team {id: $team})
WHERE s.id IN $steps AND s.doneOn IS NULL
WITH s, s.id AS id
DETACH DELETE s
RETURN id
