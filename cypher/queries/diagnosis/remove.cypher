// Removes a deficit of a person; no row when it is none of theirs.
MATCH (n:Diagnosis {id: $id})-[:CONCERNS]->(:Teacher {id: $teacher})
WITH n, n.id AS id
DETACH DELETE n
RETURN id
