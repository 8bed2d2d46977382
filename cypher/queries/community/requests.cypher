// Who asks to join a community, the oldest request first.
MATCH (:Community {id: $id})<-[asked:ASKED_TO_JOIN]-(t:Teacher)
RETURN t.id AS person, t.name AS name, t.subjects AS subjects, COLLECT {
  MATCH (t)-[work:WORKS_AT]->(o:Organisation)
  WHERE work.to IS NULL
  RETURN coalesce(o.shortName, o.name) AS name
  ORDER BY name
  LIMIT 1
}[0] AS workplace, asked.note AS note, asked.at AS at
ORDER BY at, person
