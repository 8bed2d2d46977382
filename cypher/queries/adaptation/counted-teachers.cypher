// The young teachers of a school year who say where they work, each with how far they came in it; in no order.
MATCH (owner:Account)-[:IS]->(t:Teacher)
WHERE NOT owner.closed AND t.teachingSince >= $first AND t.teachingSince <= $last
WITH t, head(COLLECT {
  MATCH (t)-[w:WORKS_AT]->(o:Organisation)
  WHERE w.to IS NULL
  RETURN o ORDER BY o.id
}) AS o
MATCH (o)-[:PART_OF]->(place:Territory)
WITH t, o, place
ORDER BY place.id
WITH t, o, collect(place)[0] AS place
RETURN t.id AS teacher, place.id AS place, place.name AS placeName, o.id AS organisation,
  coalesce(o.shortName, o.name) AS organisationName,
  EXISTS {
    MATCH (t)-[m:MEMBER_OF]->(c:Community)
    WHERE size(coalesce(c.youngAudiences, [])) > 0 AND (m.from IS NULL OR m.from < $until) AND (m.to IS NULL OR m.to >= $from)
  } AS school,
  EXISTS {
    MATCH (t)<-[:MENTEE]-(m:Mentorship)
    WHERE m.status IN ['ACTIVE', 'ENDED'] AND m.startedOn < $until AND (m.endedOn IS NULL OR m.endedOn >= $from)
  } AS mentor,
  EXISTS {
    MATCH (t)<-[:MENTEE]-(m:Mentorship {model: 'DOUBLE'})
    WHERE m.status IN ['ACTIVE', 'ENDED'] AND m.startedOn < $until AND (m.endedOn IS NULL OR m.endedOn >= $from)
  } AS double,
  EXISTS {
    MATCH (t)<-[:CONCERNS]-(x:Diagnosis)
    WHERE x.diagnosedOn < $until AND (x.closedOn IS NULL OR x.closedOn >= $from)
      AND EXISTS { (t)<-[:OF]-(c:DiagnosisConsent) WHERE c.withdrawnOn IS NULL }
  } AS found,
  EXISTS {
    MATCH (t)<-[:CONCERNS]-(x:Diagnosis)
    WHERE x.diagnosedOn < $until AND x.closedOn >= $from AND x.closedOn < $until
      AND EXISTS { (t)<-[:OF]-(c:DiagnosisConsent) WHERE c.withdrawnOn IS NULL }
  } AS eliminated
