// How many organisations use each practice: origins, those who only know of it and those who left it are not counted.
UNWIND $ids AS practiceId
MATCH (p:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:AT]->(place:Organisation)
WHERE n.kind <> 'DEVELOPMENT' AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL)
  AND n.abandonedOn IS NULL
RETURN practiceId, count(DISTINCT place) AS adopters
