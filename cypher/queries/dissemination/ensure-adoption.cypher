// Finds the adoption of a practice by an organisation, a former one too, or creates it. It gets the key that an import
// would give it.
MATCH (p:Practice {id: $practice})
MATCH (o:Organisation {id: $organisation})
OPTIONAL MATCH (p)<-[of:OF|FORMERLY_OF]-(known:Adoption)-[by:BY|FORMERLY_BY]->(o)
WITH p, o, known, of, by
ORDER BY known.id
LIMIT 1
CALL (p, o, known) {
  WITH p, o, known
  WHERE known IS NULL
  CREATE (n:Adoption {id: $id, source: p.source, externalKey: p.externalKey + '|' + o.externalKey, kind: $kind,
    createdAt: $at})
  RETURN n
  UNION
  WITH p, o, known
  WHERE known IS NOT NULL
  RETURN known AS n
}
CALL (of, by) {
  WITH of, by
  WHERE type(of) = 'FORMERLY_OF'
  DELETE of, by
}
MERGE (n)-[:OF]->(p)
MERGE (n)-[:BY]->(o)
RETURN n.id AS id
