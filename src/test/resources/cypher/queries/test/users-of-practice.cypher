// Who tries, uses or adapted a practice and did not develop it.
MATCH (o:Organisation)<-[:AT]-(n:Adoption)-[:OF]->(:Practice {id: $id})
WHERE n.abandonedOn IS NULL AND n.kind <> 'DEVELOPMENT' AND coalesce(n.trialOn, n.adoptedOn, n.adaptedOn) IS NOT NULL
RETURN DISTINCT o.id AS id
ORDER BY id
