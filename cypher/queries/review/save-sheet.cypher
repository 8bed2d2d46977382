// Creates a sheet of criteria as a draft, or keeps what was changed of one.
MERGE (s:CriteriaSheet {id: $id})
ON CREATE SET s.createdAt = $at, s.status = 'DRAFT', s.version = 0, s.family = $family, s.number = $number
SET s.title = $title, s.about = $about, s.subject = $subject, s.updatedAt = $at, s.version = s.version + 1
WITH s
CALL (s) {
  MATCH (old:SheetCriterion)-[:ASKED_IN]->(s)
  DETACH DELETE old
}
CALL (s) {
  UNWIND $criteria AS row
  CREATE (c:SheetCriterion)
  SET c = row
  CREATE (c)-[:ASKED_IN]->(s)
}
RETURN s.id AS id
