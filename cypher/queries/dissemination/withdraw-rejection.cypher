// Records that it is no longer held that an adoption does not come from another.
MATCH (learner:Adoption {id: $learner})
SET learner.sourceOutsideAt = null, learner.sourceOutsideBy = null
WITH learner
MATCH (learner)-[no:REJECTED_SOURCE]->(:Adoption {id: $source})
WHERE no.withdrawnAt IS NULL
SET no.withdrawnAt = $at
RETURN learner.id AS id
