// Counts an answer: each question grows by itself, so that nothing says which parts belong together. Tells how many texts
// each question had before, in no order.
MATCH (s:Survey {id: $id})
SET s.answers = s.answers + 1
WITH s
UNWIND $rows AS row
MATCH (q:SurveyQuestion {id: row.question})-[:QUESTION_OF]->(s)
WITH q, row, q.answers AS before
SET q.answers = before + 1,
  q.counts = [i IN range(0, size(q.counts) - 1) | q.counts[i] + CASE WHEN i IN row.cells THEN 1 ELSE 0 END]
RETURN q.id AS question, before
