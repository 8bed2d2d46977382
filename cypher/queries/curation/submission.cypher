// A submission with its author and the experts who are asked; one row at most, in no order.
MATCH (submission:Submission {id: $id})-[:BY]->(author:Account)
RETURN submission, author.id AS author, author.name AS authorName,
  COLLECT { MATCH (expert:Account)-[:ASKED]->(submission) RETURN expert.id ORDER BY expert.id } AS experts
