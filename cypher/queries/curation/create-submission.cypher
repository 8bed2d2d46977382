// Creates a draft for an author who does not have too many; the account is locked first.
MATCH (author:Account {id: $author})
SET author.locked = true
WITH author
WHERE COUNT { (other:Submission)-[:BY]->(author) WHERE NOT other.stage IN ['PUBLISHED', 'REJECTED'] } < $most
CREATE (submission:Submission {id: $id, version: 1, base: $base, createdAt: $at, updatedAt: $at})-[:BY]->(author)
SET submission += $properties
RETURN submission.id AS id
