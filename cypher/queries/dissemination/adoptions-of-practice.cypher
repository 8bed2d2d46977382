// The adoptions of a practice: origins first, then by the last day they may have begun, unknown days last.
MATCH (n:Adoption)-[:OF]->(p:Practice {id: $practiceId, status: 'PUBLISHED'})
MATCH (n)-[:BY]->(o:Organisation)
WITH n, p, o
ORDER BY n.kind <> 'DEVELOPMENT', n.firstLatest, n.id
LIMIT $limit
RETURN n, p.id AS practiceId, o.id AS organisationId,
  COLLECT { MATCH (proof:Proof)-[:PROVES]->(n) RETURN proof ORDER BY proof.latest, proof.id LIMIT 100 } AS proofs
