// Creates or changes a fact of transfer with the adoption it proves, the link it declares and what it went through.
MERGE (proof:Proof {id: $id})
ON CREATE SET proof.source = 'manual', proof.externalKey = $id, proof.createdAt = $at
SET proof += $properties, proof.updatedAt = $at, proof.recordedAt = $at, proof.recordedBy = $by
WITH proof
CALL (proof) { OPTIONAL MATCH (proof)-[old:PROVES|VIA]->() DELETE old }
CALL (proof) { OPTIONAL MATCH (:Adoption)-[old:LEARNED_FROM {proof: proof.id}]->(:Adoption) DELETE old }
MATCH (learner:Adoption {id: $learner})
CREATE (proof)-[:PROVES]->(learner)
WITH proof, learner
CALL (proof, learner) {
  MATCH (teacher:Adoption {id: $teacher})
  CREATE (learner)-[:LEARNED_FROM {proof: proof.id, status: $status}]->(teacher)
}
CALL (proof) {
  MATCH (through:Event|Community|Programme {id: $via})
  CREATE (proof)-[:VIA]->(through)
}
RETURN proof.id AS id, EXISTS { (proof)-[:VIA]->() } AS viaFound
