// The marks of a review, by the names of those who gave them.
MATCH (m:ReviewMarks)-[:MARKS_OF]->(:Review {id: $id})
OPTIONAL MATCH (m)-[:MARKS_BY]->(a:Account)
RETURN m, a.id AS expert, a.name AS name
ORDER BY name, expert
