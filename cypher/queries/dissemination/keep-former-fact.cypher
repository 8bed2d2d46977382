// Keeps the version of a fact that is about to change or to go.
MATCH (proof:Proof {id: $id})-[:PROVES]->(was:Adoption)
OPTIONAL MATCH (was)-[link:LEARNED_FROM {proof: proof.id}]->(teacher:Adoption)
OPTIONAL MATCH (proof)-[:VIA]->(through)
CREATE (former:FormerProof)-[:FORMERLY_PROVED]->(was)
SET former = properties(proof), former.supersededAt = $at, former.supersededBy = $by, former.reason = $reason,
  former.retracted = $retracted, former.teacherId = teacher.id, former.status = link.status,
  former.probability = link.probability, former.viaId = through.id, former.viaKind = head(labels(through))
RETURN was.id AS learnerId, teacher.id AS teacherId
