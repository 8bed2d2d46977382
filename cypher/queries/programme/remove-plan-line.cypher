// Removes a line of a plan.
MATCH (n:PlannedGroups {id: $id})
DETACH DELETE n
