// The adoptions of an organisation, newest first, unknown days last.
MATCH (n:Adoption)-[:BY]->(o:Organisation {id: $organisationId})
MATCH (n)-[:OF]->(p:Practice {status: 'PUBLISHED'})
WITH n, p, o
ORDER BY n.firstLatest IS NULL, n.firstLatest DESC, n.id
LIMIT $limit
RETURN n, p.id AS practiceId, o.id AS organisationId,
  COLLECT { MATCH (proof:Proof)-[:PROVES]->(n) RETURN proof ORDER BY proof.latest, proof.id LIMIT 100 } AS proofs
