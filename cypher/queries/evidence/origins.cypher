// Where practices began, and who works or worked there; in no order.
UNWIND $ids AS practiceId
MATCH (p:Practice {id: practiceId, status: 'PUBLISHED'})
CALL (p) {
  MATCH (p)-[:DEVELOPED_AT]->(o:Organisation)
  RETURN o
  UNION
  MATCH (p)<-[:OF]-(:Adoption {kind: 'DEVELOPMENT'})-[:AT]->(o:Organisation)
  RETURN o
}
RETURN practiceId, o.id AS id, coalesce(o.shortName, o.name) AS name, o.kind AS kind, o.region AS region, o.city AS city,
  o.district AS district, EXISTS { (o)-[:PART_OF]->(:Territory {kind: 'COUNTRY'}) } AS nationwide,
  COLLECT { MATCH (t:Teacher)-[:WORKS_AT]->(o) RETURN DISTINCT t.id ORDER BY t.id } AS staff
