// Surveys with what they are about and their questions, those that close last first. What was answered is read elsewhere.
MATCH (s:Survey)
WHERE s.id IN $ids
OPTIONAL MATCH (s)-[:ASKS_ABOUT]->(n:Event|Programme|Community|InnovationSite)
RETURN s, n.id AS subject, coalesce(n.title, n.name, s.subjectTitle) AS subjectTitle,
  COLLECT {
    MATCH (q:SurveyQuestion)-[:QUESTION_OF]->(s)
    RETURN q{.id, .number, .text, .kind, .needed, .effect, .options} AS question
    ORDER BY q.number
  } AS questions
ORDER BY s.closesOn DESC, s.title, s.id
