// Removes sheets of criteria that tests have made, and puts the first ones back in use.
CALL () {
  MATCH (s:CriteriaSheet {starter: true})
  SET s.status = 'PUBLISHED'
}
MATCH (s:CriteriaSheet)
WHERE s.starter IS NULL
OPTIONAL MATCH (c:SheetCriterion)-[:ASKED_IN]->(s)
DETACH DELETE s, c
RETURN count(*) AS gone
