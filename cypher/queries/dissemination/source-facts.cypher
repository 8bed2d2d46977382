// The facts that hold about the adoptions of practices, oldest first.
UNWIND $ids AS practiceId
MATCH (:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF]-(learner:Adoption)<-[:PROVES]-(proof:Proof)
OPTIONAL MATCH (learner)-[link:LEARNED_FROM {proof: proof.id}]->(teacher:Adoption)
OPTIONAL MATCH (proof)-[:VIA]->(through)
RETURN practiceId, learner.id AS learnerId, proof, teacher.id AS teacherId, link.status AS status,
  link.probability AS probability, through.id AS viaId, head(labels(through)) AS viaKind
ORDER BY practiceId, proof.latest, proof.id
