// Keeps that an account has answered a survey, and nothing of what; nothing ties it to the survey or to an answer.
MATCH (a:Account {id: $account})
CREATE (turn:SurveyTurn {key: $survey + ' ' + $account, survey: $survey})-[:TURN_OF]->(a)
RETURN turn.survey AS survey
