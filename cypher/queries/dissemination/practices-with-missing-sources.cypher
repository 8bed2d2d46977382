// The practices with adoptions that nobody knows the source of, newest first, each with the number of its adoptions.
MATCH (n:Adoption)-[:OF]->(p:Practice {status: 'PUBLISHED'})
WHERE n.kind <> 'DEVELOPMENT' AND n.sourceOutsideAt IS NULL AND EXISTS { (:Proof)-[:PROVES]->(n) }
  AND NOT EXISTS { (n)-[link:LEARNED_FROM]->(:Adoption) WHERE link.status IN ['DECLARED', 'CONFIRMED'] }
WITH DISTINCT p
RETURN p.id AS id, COUNT { (p)<-[:OF]-() } AS adoptions
ORDER BY id DESC
LIMIT $limit
