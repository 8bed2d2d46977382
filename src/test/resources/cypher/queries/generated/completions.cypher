// Ties teachers to the programmes they completed.
UNWIND $rows AS row
MATCH (t:Teacher {id: row.teacher})
MATCH (p:Programme {id: row.programme})
CREATE (t)-[:COMPLETED {on: row.on}]->(p)
RETURN count(*) AS made
