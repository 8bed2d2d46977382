// The links among the adoptions of practices that somebody declared or confirmed.
MATCH (p:Practice {source: $source})<-[:OF]-(learner:Adoption)-[link:LEARNED_FROM]->(teacher:Adoption)
WHERE p.externalKey IN $practices AND link.status <> 'INFERRED'
RETURN learner.externalKey AS learner, teacher.externalKey AS teacher
