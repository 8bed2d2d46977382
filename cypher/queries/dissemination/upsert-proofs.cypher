// Creates or updates facts of transfer with the adoption they prove and the link they declare. The version before
// an update is kept as a former one. What a person retracted or corrected stays so until the file itself changes; a
// computed source stays until the file names one.
UNWIND $rows AS row
WITH row
WHERE NOT EXISTS {
  (:FormerProof {source: $source, externalKey: row.externalKey, contentHash: row.contentHash, retracted: true})
}
MERGE (proof:Proof {source: $source, externalKey: row.externalKey})
ON CREATE SET proof.id = row.id, proof.createdAt = $at
WITH proof, row
WHERE proof.contentHash IS NULL OR proof.contentHash <> row.contentHash
CALL (proof) {
  MATCH (proof)-[:PROVES]->(was:Adoption)
  OPTIONAL MATCH (was)-[link:LEARNED_FROM {proof: proof.id}]->(teacher:Adoption)
  OPTIONAL MATCH (proof)-[:VIA]->(through)
  CREATE (former:FormerProof)-[:FORMERLY_PROVED]->(was)
  SET former = properties(proof), former.supersededAt = $at, former.supersededBy = 'import', former.retracted = false,
    former.teacherId = teacher.id, former.status = link.status, former.probability = link.probability,
    former.viaId = through.id, former.viaKind = head(labels(through))
}
SET proof += row.properties, proof.contentHash = row.contentHash, proof.updatedAt = $at,
  proof.recordedAt = $at, proof.recordedBy = 'import'
WITH proof, row
CALL (proof) {
  OPTIONAL MATCH (proof)-[old:PROVES]->(was:Adoption)
  OPTIONAL MATCH (was)-[:LEARNED_FROM {proof: proof.id}]->(source:Adoption)
  DELETE old
  RETURN collect(was.id) + collect(source.id) AS former
}
CALL (proof, row) {
  OPTIONAL MATCH (was:Adoption)-[old:LEARNED_FROM {proof: proof.id}]->(:Adoption)
  WHERE old.status = 'DECLARED' OR row.links.teacher IS NOT NULL OR was.externalKey <> row.links.learner
  DELETE old
}
MATCH (learner:Adoption {source: coalesce(row.sources.learner, $source), externalKey: row.links.learner})
MERGE (proof)-[:PROVES]->(learner)
WITH proof, row, learner, former
CALL (proof, row, learner) {
  MATCH (teacher:Adoption {source: coalesce(row.sources.teacher, $source), externalKey: row.links.teacher})
  // after a merge the two may be one
  WITH proof, learner, teacher
  WHERE teacher <> learner
  CREATE (learner)-[:LEARNED_FROM {proof: proof.id, status: 'DECLARED'}]->(teacher)
  SET learner.kind = CASE learner.kind WHEN 'DEVELOPMENT' THEN 'MASTERING' ELSE learner.kind END
}
OPTIONAL MATCH (learner)-[:LEARNED_FROM {proof: proof.id}]->(teacher:Adoption)
WITH learner, former, collect(teacher.id) AS sources
UNWIND former + sources + [learner.id] AS id
RETURN DISTINCT id
