// The adoptions of practices with where they are and, of those who work where one is in use, whoever works, worked
// or put a practice to use elsewhere too.
UNWIND $ids AS practiceId
MATCH (:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:AT]->(o:Organisation)
OPTIONAL MATCH (n)-[:BY]->(teacher:Teacher)
// whoever works at a place is asked for once
WITH o, collect({practice: practiceId, adoption: n, teacher: teacher.id}) AS uses
CALL (o, uses) {
  WITH o, uses
  WHERE any(use IN uses WHERE use.adoption.abandonedOn IS NULL
    AND (use.adoption.adoptedOn IS NOT NULL OR use.adoption.adaptedOn IS NOT NULL))
  MATCH (t:Teacher)-[:WORKS_AT]->(o)
  WHERE COUNT { (t)-[:WORKS_AT]->() } > 1
    OR EXISTS {
      MATCH (t)<-[:BY]-(:Adoption)-[:AT]->(elsewhere:Organisation)
      WHERE elsewhere <> o
    }
  WITH DISTINCT t.id AS id
  ORDER BY id
  RETURN collect(id) AS staff
}
WITH o, uses, staff, EXISTS { (o)-[:PART_OF]->(:Territory {kind: 'COUNTRY'}) } AS nationwide
UNWIND uses AS use
WITH o, staff, nationwide, use, use.adoption AS n
RETURN use.practice AS practiceId, n.id AS adoptionId, use.teacher AS teacherId, n.adoptedOn AS adoptedOn,
  n.adaptedOn AS adaptedOn, n.abandonedOn AS abandonedOn, o.id AS id, coalesce(o.shortName, o.name) AS name,
  o.kind AS kind, o.region AS region, o.city AS city, o.district AS district, nationwide, staff
ORDER BY practiceId, adoptionId
