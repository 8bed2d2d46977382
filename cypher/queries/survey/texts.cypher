// What was said to the questions of a closed survey in words, by question and text, which tells nothing of who came when.
MATCH (s:Survey {id: $id, state: 'CLOSED'})<-[:QUESTION_OF]-(q:SurveyQuestion)<-[:SAID_TO]-(t:SurveyText)
RETURN q.id AS question, t.text AS text
ORDER BY q.number, text
