// All that was ever recorded about the adoptions of practices: facts that hold, and versions that no longer do.
UNWIND $ids AS practiceId
MATCH (p:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF|FORMERLY_OF]-(learner:Adoption)
CALL (learner) {
  MATCH (proof:Proof)-[:PROVES]->(learner)
  OPTIONAL MATCH (learner)-[link:LEARNED_FROM {proof: proof.id}]->(teacher:Adoption)
  OPTIONAL MATCH (proof)-[:VIA]->(through)
  RETURN proof, teacher.id AS teacherId, link.status AS status, link.probability AS probability,
    through.id AS viaId, head(labels(through)) AS viaKind
  UNION ALL
  MATCH (proof:FormerProof)-[:FORMERLY_PROVED]->(learner)
  RETURN proof, proof.teacherId AS teacherId, proof.status AS status, proof.probability AS probability,
    proof.viaId AS viaId, proof.viaKind AS viaKind
}
RETURN practiceId, learner.id AS learnerId, proof, teacherId, status, probability, viaId, viaKind
ORDER BY practiceId, proof.recordedAt, proof.id
