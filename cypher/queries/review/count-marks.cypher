// Keeps which marks make the result of a review: those handed in, without those of some people. Tells how many.
MATCH (m:ReviewMarks)-[:MARKS_OF]->(:Review {id: $id})
OPTIONAL MATCH (m)-[:MARKS_BY]->(a:Account)
WITH m, m.finished AND (a IS NULL OR NOT a.id IN $barred) AS counts
SET m.counted = counts
RETURN count(CASE WHEN counts THEN 1 END) AS counted
