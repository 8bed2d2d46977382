// Creates facts of transfer with the adoption they prove, the link they declare and what it passed through.
// The bounds of the date on the link, which the product does not need, let Cypher be compared with it.
UNWIND $rows AS row
MATCH (learner:Adoption {id: row.learner})
CREATE (n:Proof)-[:PROVES]->(learner)
SET n = row.properties, n.source = $source, n.contentHash = $source, n.createdAt = $at, n.updatedAt = $at
WITH n, learner, row
CALL (n, learner, row) {
  MATCH (teacher:Adoption {id: row.teacher})
  CREATE (learner)-[:LEARNED_FROM {proof: n.id, status: 'DECLARED', first: row.first, last: row.last}]->(teacher)
}
CALL (n, row) { MATCH (e:Event {id: row.event}) CREATE (n)-[:VIA]->(e) }
CALL (n, row) { MATCH (c:Community {id: row.community}) CREATE (n)-[:VIA]->(c) }
CALL (n, row) { MATCH (p:Programme {id: row.programme}) CREATE (n)-[:VIA]->(p) }
RETURN count(*) AS made
