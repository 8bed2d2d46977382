// Who uses practices, seen from an organisation: how many, how many are of its kind and level, how near the nearest is.
OPTIONAL MATCH (me:Organisation {id: $organisation})
WITH me
UNWIND $ids AS id
MATCH (p:Practice {id: id, status: 'PUBLISHED'})
CALL (p, me) {
  MATCH (p)<-[:OF]-(n:Adoption)-[:AT]->(place:Organisation)
  WHERE n.kind <> 'DEVELOPMENT' AND n.abandonedOn IS NULL
    AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL)
  WITH DISTINCT place, me
  RETURN count(place) AS users,
    count(CASE WHEN place <> me AND place.kind = me.kind
      AND any(level IN place.levels WHERE level IN me.levels) THEN 1 END) AS alike,
    min(CASE
      WHEN me IS NULL THEN null
      WHEN place = me THEN 0
      WHEN place.id IN $contacts THEN 1
      WHEN place.region = me.region AND place.city = me.city THEN 2
      WHEN place.region = me.region THEN 3
      ELSE 4
    END) AS distance
}
RETURN id, users, alike, distance
ORDER BY id
