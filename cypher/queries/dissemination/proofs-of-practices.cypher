// The dates of all facts about the adoptions of practices.
MATCH (p:Practice {source: $source})<-[:OF]-(n:Adoption)<-[:PROVES]-(proof:Proof)
WHERE p.externalKey IN $practices
RETURN n.id AS adoptionId, n.externalKey AS adoption, proof.strength AS strength, proof.date AS date
