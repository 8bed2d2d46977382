// Keeps when a step of a person is due and was done; no row when it is none of theirs or was changed since.
MATCH (s:RouteStep {id: $step, version: $version})-[:STEP_OF]->(n:Route {id: $route})
SET s.due = $due, s.doneOn = $doneOn, s.version = s.version + 1
RETURN s.id AS id
