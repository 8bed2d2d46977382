// Creates a step of a route.
MATCH (n:Route {id: $route})
MATCH (x:Practice|Programme|Event|MentorOffer)
WHERE x.id = $target
CREATE (s:RouteStep {id: $id, kind: $kind, title: $title, hours: $hours, due: $due, version: 1, target: $target})
CREATE (s)-[:STEP_OF]->(n), (s)-[:TAKES]->(x)
WITH s
CALL (s) {
  MATCH (d:Deficit)
  WHERE d.id IN $deficits
  CREATE (s)-[:COVERS]->(d)
}
RETURN s.id AS id
