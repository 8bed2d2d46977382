// What was answered to questions that are marked with an effect of the model, in closed surveys, by year.
MATCH (s:Survey {state: 'CLOSED'})<-[:QUESTION_OF]-(q:SurveyQuestion)
WHERE q.effect IS NOT NULL
RETURN q.effect AS effect, s.closedOn.year AS year, s.id AS survey, q.counts AS counts
ORDER BY effect, year, s.id, q.number
