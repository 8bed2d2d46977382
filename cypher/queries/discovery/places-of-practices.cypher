// How many places use each practice now, and how many of them use another one too.
UNWIND $ids AS id
MATCH (p:Practice {id: id, status: 'PUBLISHED'})
CALL (p) {
  MATCH (p)<-[:OF]-(n:Adoption)-[:AT]->(place:Organisation)
  WHERE n.abandonedOn IS NULL
  WITH DISTINCT place
  RETURN count(place) AS places, count(CASE WHEN EXISTS {
    MATCH (place)<-[:AT]-(m:Adoption)-[:OF]->(:Practice {id: $with})
    WHERE m.abandonedOn IS NULL
  } THEN 1 END) AS shared
}
RETURN id, places, shared
ORDER BY id
