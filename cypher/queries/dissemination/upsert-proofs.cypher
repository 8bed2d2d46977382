// Creates or updates facts of transfer with the adoption they prove and the link they declare.
UNWIND $rows AS row
MERGE (proof:Proof {source: $source, externalKey: row.externalKey})
ON CREATE SET proof.id = row.id, proof.createdAt = $at
WITH proof, row
WHERE proof.contentHash IS NULL OR proof.contentHash <> row.contentHash
SET proof += row.properties, proof.contentHash = row.contentHash, proof.updatedAt = $at
WITH proof, row
CALL (proof) {
  OPTIONAL MATCH (proof)-[old:PROVES]->(was:Adoption)
  DELETE old
  RETURN collect(was.id) AS former
}
CALL (proof) { OPTIONAL MATCH (:Adoption)-[old:LEARNED_FROM {proof: proof.id}]->(:Adoption) DELETE old }
MATCH (learner:Adoption {source: $source, externalKey: row.links.learner})
MERGE (proof)-[:PROVES]->(learner)
WITH proof, row, learner, former
CALL (proof, row, learner) {
  MATCH (teacher:Adoption {source: $source, externalKey: row.links.teacher})
  CREATE (learner)-[:LEARNED_FROM {proof: proof.id, status: 'DECLARED'}]->(teacher)
  SET learner.kind = CASE learner.kind WHEN 'DEVELOPMENT' THEN 'MASTERING' ELSE learner.kind END
}
UNWIND former + learner.id AS id
RETURN DISTINCT id
