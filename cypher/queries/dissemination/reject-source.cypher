// Records that an adoption does not come from another, who said so and how likely it had seemed.
MATCH (learner:Adoption {id: $learner})
MATCH (candidate:Adoption {id: $source})
MERGE (learner)-[no:REJECTED_SOURCE]->(candidate)
SET no.at = $at, no.by = $by, no.probability = $probability, no.withdrawnAt = null
RETURN learner.id AS id
