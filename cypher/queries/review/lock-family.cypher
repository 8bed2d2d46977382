// Locks all versions of a sheet of criteria until the end of the transaction.
MATCH (s:CriteriaSheet {family: $family})
SET s.locked = true
REMOVE s.locked
RETURN count(*) AS locked
