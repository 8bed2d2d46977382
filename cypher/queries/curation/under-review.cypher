// The submissions that somebody other than the author has to do something with, the one that is due first.
MATCH (submission:Submission)-[:BY]->(author:Account)
WHERE submission.stage IN ['SCHOOL_CHECK', 'EXPERTISE', 'APPROVED']
RETURN submission, author.id AS author, author.name AS authorName,
  COLLECT { MATCH (expert:Account)-[:ASKED]->(submission) RETURN expert.id ORDER BY expert.id } AS experts
ORDER BY submission.dueOn, submission.id
LIMIT $limit
