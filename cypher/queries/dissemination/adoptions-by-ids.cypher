// Adoptions of published practices by their ids; in no order.
MATCH (n:Adoption)-[:OF]->(p:Practice {status: 'PUBLISHED'})
WHERE n.id IN $ids
MATCH (n)-[:AT]->(o:Organisation)
RETURN n, p.id AS practiceId, o.id AS organisationId,
  COLLECT { MATCH (proof:Proof)-[:PROVES]->(n) RETURN proof ORDER BY proof.latest, proof.id LIMIT 100 } AS proofs
