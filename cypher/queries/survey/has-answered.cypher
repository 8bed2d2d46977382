// Whether an account has answered a survey that is not closed; one row, in no order.
RETURN EXISTS { MATCH (turn:SurveyTurn {key: $survey + ' ' + $account}) } AS answered
LIMIT 1
