// Everything that stands in nodes of surveys, and what they are tied to, in no order.
MATCH (n:Survey|SurveyQuestion|SurveyText|SurveyTurn)
RETURN head(labels(n)) AS label, properties(n) AS properties,
  COLLECT { MATCH (n)-[r]-(m) RETURN DISTINCT type(r) + ' ' + head(labels(m)) + ' ' + size(keys(r)) } AS ties
