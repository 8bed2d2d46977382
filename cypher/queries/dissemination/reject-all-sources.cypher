// Records that an adoption comes from none of those who have the practice, and who said so.
MATCH (learner:Adoption {id: $learner})
SET learner.sourceOutsideAt = $at, learner.sourceOutsideBy = $by
RETURN learner.id AS id
