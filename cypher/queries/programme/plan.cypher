// The plan of a school year without its lines; one at most, so in no order.
MATCH (n:ProgrammePlan {year: $year})
WHERE n.version > 0
RETURN n.status AS status, n.approvedOn AS approvedOn, n.version AS version
