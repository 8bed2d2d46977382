// Records that a person works on a deficit of theirs; no row when it is none of theirs or not open.
MATCH (n:Diagnosis {id: $id})-[:CONCERNS]->(:Teacher {id: $teacher})
WHERE n.startedOn IS NULL AND n.closedOn IS NULL
SET n.startedOn = $today
RETURN n.id AS id
