// The practices with adoptions that nobody knows the source of, newest first.
MATCH (n:Adoption)-[:OF]->(p:Practice {status: 'PUBLISHED'})
WHERE n.kind <> 'DEVELOPMENT' AND n.sourceOutsideAt IS NULL AND EXISTS { (:Proof)-[:PROVES]->(n) }
  AND NOT EXISTS { (n)-[link:LEARNED_FROM]->(:Adoption) WHERE link.status IN ['DECLARED', 'CONFIRMED'] }
RETURN DISTINCT p.id AS id
ORDER BY id DESC
LIMIT $limit
