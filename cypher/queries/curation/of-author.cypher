// The submissions of an author, the one that something was done with last first.
MATCH (submission:Submission)-[:BY]->(author:Account {id: $account})
RETURN submission, author.id AS author, author.name AS authorName,
  COLLECT { MATCH (expert:Account)-[:ASKED]->(submission) RETURN expert.id ORDER BY expert.id } AS experts
ORDER BY submission.updatedAt DESC, submission.id DESC
LIMIT $limit
