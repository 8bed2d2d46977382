// The deficits of a person.
MATCH (:Teacher {id: $teacher})<-[:CONCERNS]-(n:Diagnosis)-[:OF]->(d:Deficit)
RETURN n, d.id AS deficit
ORDER BY n.id
