// Creates mentorships between two teachers or two organisations.
UNWIND $rows AS row
CREATE (n:Mentorship)
SET n = row.properties, n.source = $source, n.contentHash = $source, n.createdAt = $at, n.updatedAt = $at
WITH n, row
CALL (n, row) { MATCH (t:Teacher {id: row.mentor}) CREATE (n)-[:MENTOR]->(t) }
CALL (n, row) { MATCH (o:Organisation {id: row.mentor}) CREATE (n)-[:MENTOR]->(o) }
CALL (n, row) { MATCH (t:Teacher {id: row.mentee}) CREATE (n)-[:MENTEE]->(t) }
CALL (n, row) { MATCH (o:Organisation {id: row.mentee}) CREATE (n)-[:MENTEE]->(o) }
RETURN count(*) AS made
