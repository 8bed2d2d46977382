// The practices that most organisations use: origins, those who only know of them and those who left them are not counted.
MATCH (p:Practice {status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:AT]->(place:Organisation)
WHERE n.kind <> 'DEVELOPMENT' AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL)
  AND n.abandonedOn IS NULL
WITH p, count(DISTINCT place) AS adopters
RETURN p.id AS practiceId, adopters
ORDER BY adopters DESC, p.sortKey, p.id
LIMIT $limit
