// Ties teachers and organisations to the communities they are members of.
UNWIND $rows AS row
MATCH (c:Community {id: row.community})
CALL (row, c) {
  MATCH (n:Teacher {id: row.actor})
  CREATE (n)-[:MEMBER_OF {role: 'MEMBER', from: row.from, to: row.to}]->(c)
}
CALL (row, c) {
  MATCH (n:Organisation {id: row.actor})
  CREATE (n)-[:MEMBER_OF {role: 'MEMBER', from: row.from, to: row.to}]->(c)
}
RETURN count(*) AS made
