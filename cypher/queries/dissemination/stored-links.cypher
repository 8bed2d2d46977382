// The links among the adoptions of practices.
MATCH (p:Practice {source: $source})<-[:OF]-(learner:Adoption)-[:LEARNED_FROM]->(teacher:Adoption)
WHERE p.externalKey IN $practices
RETURN learner.externalKey AS learner, teacher.externalKey AS teacher
