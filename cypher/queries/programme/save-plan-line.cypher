// Creates a line of the plan of a school year, or keeps what was changed of it.
MATCH (p:Programme {id: $programme})
MERGE (n:PlannedGroups {id: $id})
SET n.year = $year, n.month = $month, n.groups = $groups, n.places = $places, n.hours = $hours
WITH n, p
CALL (n, p) {
  MATCH (n)-[old:PLANS]->(other:Programme)
  WHERE other <> p
  DELETE old
}
MERGE (n)-[:PLANS]->(p)
RETURN n.id AS id
