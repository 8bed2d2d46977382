// How many ways of up to six ties lead from an account to what was answered, through whatever there is.
MATCH (a:Account {id: $account})
RETURN COUNT { MATCH (a)-[*1..6]-(:SurveyQuestion|SurveyText) } AS ways
