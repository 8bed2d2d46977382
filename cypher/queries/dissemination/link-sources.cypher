// Records which computed sources facts have from now on, or that they no longer have any; the versions before are kept.
UNWIND $rows AS row
MATCH (proof:Proof {id: row.fact})-[:PROVES]->(learner:Adoption)
OPTIONAL MATCH (learner)-[old:LEARNED_FROM {proof: proof.id}]->(before:Adoption)
OPTIONAL MATCH (proof)-[:VIA]->(through)
CREATE (former:FormerProof)-[:FORMERLY_PROVED]->(learner)
SET former = properties(proof), former.supersededAt = $at, former.supersededBy = $by, former.retracted = false,
  former.teacherId = before.id, former.status = old.status, former.probability = old.probability,
  former.viaId = through.id, former.viaKind = head(labels(through))
SET proof.recordedAt = $at, proof.recordedBy = $by, proof.updatedAt = $at
DELETE old
WITH row, proof, learner
CALL (row, proof, learner) {
  MATCH (source:Adoption {id: row.source})
  CREATE (learner)-[:LEARNED_FROM {proof: proof.id, status: row.status, probability: row.probability}]->(source)
}
RETURN proof.id AS id
