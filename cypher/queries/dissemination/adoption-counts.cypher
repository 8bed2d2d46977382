// How many organisations use each practice: origins and those who only know of it are not counted.
UNWIND $ids AS practiceId
MATCH (p:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF]-(n:Adoption)
WHERE n.kind <> 'DEVELOPMENT' AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL)
RETURN practiceId, count(DISTINCT n) AS adopters
