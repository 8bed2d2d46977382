// Finds the adoption of a practice by an organisation or a teacher, one that was set aside too, or creates it. It gets the
// key that an import would give it, and stands at the organisation where the adopter works, in no order.
MATCH (p:Practice {id: $practice})
MATCH (a:Organisation|Teacher {id: $adopter})
CALL (a) {
  WITH a WHERE a:Organisation
  RETURN a AS place
  UNION
  MATCH (a:Teacher)-[work:WORKS_AT]->(employer:Organisation)
  RETURN employer AS place ORDER BY work.to IS NOT NULL, work.to DESC, work.from DESC, employer.id LIMIT 1
}
OPTIONAL MATCH (p)<-[:OF|FORMERLY_OF]-(known:Adoption)-[:BY|FORMERLY_BY]->(a)
WITH p, a, place, known
ORDER BY known.id
LIMIT 1
CALL (p, a, place, known) {
  WITH p, a, place, known
  WHERE known IS NULL
  CREATE (n:Adoption {id: $id, source: p.source, externalKey: p.externalKey + '|' + a.externalKey, kind: $kindOfNew,
    createdAt: $at})
  CREATE (n)-[:OF]->(p), (n)-[:BY]->(a), (n)-[:AT]->(place)
  RETURN n
  UNION
  WITH known
  WHERE known IS NOT NULL
  RETURN known AS n
}
SET n.kind = coalesce($kind, n.kind)
WITH n
MATCH (n)-[:AT|FORMERLY_AT]->(where:Organisation)
RETURN n.id AS id, coalesce(where.shortName, where.name) AS place
