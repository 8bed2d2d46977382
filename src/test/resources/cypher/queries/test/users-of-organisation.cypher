// Educational organisations that try, use or adapted what an organisation has made.
MATCH (origin:Organisation {id: $id})<-[:DEVELOPED_AT]-(p:Practice {status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:AT]->(o)
WHERE o <> origin AND n.kind <> 'DEVELOPMENT' AND n.abandonedOn IS NULL
  AND coalesce(n.trialOn, n.adoptedOn, n.adaptedOn) IS NOT NULL
  AND o.kind IN ['SCHOOL', 'KINDERGARTEN', 'SUPPLEMENTARY', 'METHODICAL_CENTRE', 'COLLEGE', 'UNIVERSITY']
RETURN DISTINCT o.id AS id
ORDER BY id
