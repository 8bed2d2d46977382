// Keeps that the plan of a school year is approved.
MATCH (n:ProgrammePlan {year: $year})
SET n.status = 'APPROVED', n.approvedOn = $on
RETURN n.year AS year
