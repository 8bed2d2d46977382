// The practices, of those a file names, in which a source is guessed.
MATCH (p:Practice {source: $source, status: 'PUBLISHED'})
WHERE p.externalKey IN $practices
  AND EXISTS { (p)<-[:OF]-(:Adoption)-[:LEARNED_FROM {status: 'INFERRED'}]->(:Adoption) }
RETURN p.id AS id
ORDER BY id
