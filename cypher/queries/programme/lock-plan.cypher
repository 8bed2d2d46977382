// Locks the plan of a school year until the end of the transaction; makes it at the first change.
MERGE (n:ProgrammePlan {year: $year})
ON CREATE SET n.status = 'DRAFT', n.version = 0
SET n.locked = true
REMOVE n.locked
RETURN n.year AS year
