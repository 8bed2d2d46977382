// The practices that most organisations use: origins and those who only know of them are not counted.
MATCH (p:Practice {status: 'PUBLISHED'})<-[:OF]-(n:Adoption)
WHERE n.kind <> 'DEVELOPMENT' AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL)
WITH p, count(DISTINCT n) AS adopters
RETURN p.id AS practiceId, adopters
ORDER BY adopters DESC, p.sortKey, p.id
LIMIT $limit
