// Locks a submission until the end of the transaction, and reads it behind the lock.
MATCH (submission:Submission {id: $id})
SET submission.locked = true
WITH submission
MATCH (submission)-[:BY]->(author:Account)
RETURN submission, author.id AS author, author.name AS authorName,
  COLLECT { MATCH (expert:Account)-[:ASKED]->(submission) RETURN expert.id ORDER BY expert.id } AS experts
