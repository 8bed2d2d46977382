// What was said to the questions of a survey, in the order in which the database keeps the nodes.
MATCH (:Survey {id: $id})<-[:QUESTION_OF]-(q:SurveyQuestion)<-[:SAID_TO]-(t:SurveyText)
RETURN t.text AS text
ORDER BY toInteger(split(t.key, ' ')[1])
