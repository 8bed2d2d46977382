// The adoptions of practices with where they are and, of those who work there, whoever works or worked elsewhere too.
UNWIND $ids AS practiceId
MATCH (:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:AT]->(o:Organisation)
OPTIONAL MATCH (n)-[:BY]->(teacher:Teacher)
RETURN practiceId, n.id AS adoptionId, teacher.id AS teacherId, n.adoptedOn AS adoptedOn, n.adaptedOn AS adaptedOn,
  n.abandonedOn AS abandonedOn, o.id AS id, coalesce(o.shortName, o.name) AS name, o.kind AS kind, o.region AS region,
  o.city AS city, o.district AS district, EXISTS { (o)-[:PART_OF]->(:Territory {kind: 'COUNTRY'}) } AS nationwide,
  COLLECT {
    MATCH (t:Teacher)-[:WORKS_AT]->(o)
    WHERE COUNT { (t)-[:WORKS_AT]->() } > 1
    RETURN DISTINCT t.id ORDER BY t.id
  } AS staff
ORDER BY practiceId, adoptionId
