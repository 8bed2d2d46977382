// Records that a deficit of a person is gone; no row when it is none of theirs or gone already.
MATCH (n:Diagnosis {id: $id})-[:CONCERNS]->(:Teacher {id: $teacher})
WHERE n.closedOn IS NULL
SET n.closedOn = $today, n.startedOn = coalesce(n.startedOn, $today), n.outcome = $outcome
RETURN n.id AS id
