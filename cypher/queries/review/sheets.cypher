// Sheets of criteria with their criteria: one, or all, by what they are for, the newest version of each first.
MATCH (s:CriteriaSheet)
WHERE $id IS NULL OR s.id = $id
RETURN s,
  COLLECT {
    MATCH (c:SheetCriterion)-[:ASKED_IN]->(s)
    RETURN c{.*} AS criterion
    ORDER BY c.number
  } AS criteria
ORDER BY s.subject, s.title, s.number DESC, s.id
