// The links among adoptions: who learned from whom, with the fact that says so and the event it went through.
MATCH (learner:Adoption)-[link:LEARNED_FROM]->(teacher:Adoption)
WHERE learner.id IN $ids AND teacher.id IN $ids
MATCH (proof:Proof {id: link.proof})
RETURN learner.id AS learnerId, teacher.id AS teacherId, link.status AS status, proof,
  COLLECT { MATCH (proof)-[:PROVES]->(e:Event) RETURN e.id ORDER BY e.id LIMIT 1 }[0] AS eventId
ORDER BY proof.latest, proof.id
