// Keeps which experts are asked to judge a submission.
MATCH (submission:Submission {id: $id})
SET submission.version = submission.version + 1
WITH submission
CALL (submission) {
  MATCH (:Account)-[old:ASKED]->(submission)
  DELETE old
}
CALL (submission) {
  MATCH (expert:Account)
  WHERE expert.id IN $experts
  MERGE (expert)-[:ASKED]->(submission)
}
RETURN submission.version AS version
