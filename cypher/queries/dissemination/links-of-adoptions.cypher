// The links among adoptions: who learned from whom, with the fact that says so.
MATCH (learner:Adoption)-[link:LEARNED_FROM]->(teacher:Adoption)
WHERE learner.id IN $ids AND teacher.id IN $ids
MATCH (proof:Proof {id: link.proof})
RETURN learner.id AS learnerId, teacher.id AS teacherId, link.status AS status, proof
ORDER BY proof.latest, proof.id
