// The adoptions of each of several organisations, newest first, unknown days last.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (n:Adoption)-[:AT]->(:Organisation {id: owner})
  MATCH (n)-[:OF]->(p:Practice {status: 'PUBLISHED'})
  RETURN n, p
  ORDER BY n.firstLatest IS NULL, n.firstLatest DESC, n.id
  LIMIT $limit
}
RETURN n, p.id AS practiceId, owner AS organisationId,
  COLLECT { MATCH (proof:Proof)-[:PROVES]->(n) RETURN proof ORDER BY proof.latest, proof.id LIMIT 100 } AS proofs
