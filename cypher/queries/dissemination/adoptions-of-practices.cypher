// The adoptions of practices: origins first, then by the last day they may have begun, unknown days last.
UNWIND $ids AS practiceId
CALL (practiceId) {
  MATCH (n:Adoption)-[:OF]->(:Practice {id: practiceId, status: 'PUBLISHED'})
  MATCH (n)-[:AT]->(o:Organisation)
  RETURN n, o
  ORDER BY n.kind <> 'DEVELOPMENT', n.firstLatest, n.id
  LIMIT $limit
}
RETURN n, practiceId, o.id AS organisationId,
  COLLECT { MATCH (proof:Proof)-[:PROVES]->(n) RETURN proof ORDER BY proof.latest, proof.id LIMIT 100 } AS proofs
