// All that was ever recorded about the adoptions of a practice: facts that hold, and versions that no longer do.
MATCH (p:Practice {id: $id, status: 'PUBLISHED'})<-[:OF|FORMERLY_OF]-(learner:Adoption)
CALL (learner) {
  MATCH (proof:Proof)-[:PROVES]->(learner)
  OPTIONAL MATCH (learner)-[link:LEARNED_FROM {proof: proof.id}]->(teacher:Adoption)
  RETURN proof, teacher.id AS teacherId, link.status AS status
  UNION ALL
  MATCH (proof:FormerProof)-[:FORMERLY_PROVED]->(learner)
  RETURN proof, proof.teacherId AS teacherId, proof.status AS status
}
RETURN learner.id AS learnerId, proof, teacherId, status
ORDER BY proof.recordedAt, proof.id
