// The lines of the plan of a school year, by programme and month.
MATCH (n:PlannedGroups {year: $year})-[:PLANS]->(p:Programme)
RETURN n.id AS id, p.id AS programme, n.month AS month, n.groups AS groups, n.places AS places, n.hours AS hours
ORDER BY programme, month, id
