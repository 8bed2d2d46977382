// Removes the plans of programmes with their changes, so that tests leave none.
MATCH (n:ProgrammePlan|ProgrammePlanChange|PlannedGroups)
DETACH DELETE n
RETURN count(*) AS gone
