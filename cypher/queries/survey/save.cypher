// Creates a survey as a draft, or keeps what was changed of one, with its questions anew.
MERGE (s:Survey {id: $id})
ON CREATE SET s.createdAt = $at, s.state = 'DRAFT', s.version = 0, s.answers = 0, s.published = false
SET s.title = $title, s.lead = $lead, s.opensOn = $opensOn, s.closesOn = $closesOn, s.subjectKind = $subjectKind,
  s.subjectTitle = $subjectTitle, s.updatedAt = $at, s.version = s.version + 1
WITH s
CALL (s) {
  MATCH (old:SurveyQuestion)-[:QUESTION_OF]->(s)
  DETACH DELETE old
}
CALL (s) {
  MATCH (s)-[tie:ASKS_ABOUT]->()
  DELETE tie
}
CALL (s) {
  MATCH (n:Event|Programme|Community|InnovationSite {id: $subject})
  CREATE (s)-[:ASKS_ABOUT]->(n)
}
CALL (s) {
  UNWIND $questions AS row
  CREATE (q:SurveyQuestion)
  SET q = row
  CREATE (q)-[:QUESTION_OF]->(s)
}
RETURN s.id AS id
