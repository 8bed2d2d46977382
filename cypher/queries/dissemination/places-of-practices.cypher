// The places where published practices are used now, and which of them went further than knowing, the origin left out.
UNWIND $ids AS id
MATCH (p:Practice {id: id, status: 'PUBLISHED'})
CALL (p) {
  MATCH (p)<-[:OF]-(n:Adoption)-[:AT]->(place:Organisation)
  WHERE n.abandonedOn IS NULL
  WITH place, max(CASE WHEN n.kind <> 'DEVELOPMENT'
    AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL) THEN 1 ELSE 0 END) AS further
  RETURN collect(place.id) AS places, collect(further = 1) AS further
}
RETURN id, p.sortKey AS sortKey, places, further
ORDER BY id
