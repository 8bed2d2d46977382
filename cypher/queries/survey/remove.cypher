// Removes a survey that nobody has answered, with its questions. Tells how many nodes, in no order.
MATCH (s:Survey {id: $id})
OPTIONAL MATCH (q:SurveyQuestion)-[:QUESTION_OF]->(s)
DETACH DELETE q, s
RETURN count(*) AS gone
