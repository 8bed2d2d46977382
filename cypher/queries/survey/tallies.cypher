// How many have answered a closed survey, and how many have chosen what, in the order of the questions.
MATCH (s:Survey {id: $id, state: 'CLOSED'})<-[:QUESTION_OF]-(q:SurveyQuestion)
RETURN s.answers AS all, q.id AS question, q.answers AS answers, q.counts AS counts
ORDER BY q.number
