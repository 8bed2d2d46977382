// The facts that adoptions are known from.
MATCH (n:Adoption)<-[:PROVES]-(proof:Proof)
WHERE n.id IN $ids
RETURN n.id AS adoptionId, n.externalKey AS adoption, proof.strength AS strength, proof.date AS date
