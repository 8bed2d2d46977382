// Removes the route of a person with its steps. Tells how many nodes, in no order.
MATCH (t:Teacher {id: $teacher})<-[:OF]-(n:Route)
OPTIONAL MATCH (n)<-[:STEP_OF]-(s:RouteStep)
DETACH DELETE n, s
RETURN count(*) AS gone
