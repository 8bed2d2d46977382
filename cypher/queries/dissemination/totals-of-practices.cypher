// How many adoptions and links practices have.
MATCH (p:Practice {status: 'PUBLISHED'})
WHERE p.id IN $ids
RETURN p.id AS practiceId,
  COUNT { (p)<-[:OF]-(:Adoption)-[:AT]->(:Organisation) } AS adoptions,
  COUNT { (p)<-[:OF]-(:Adoption)-[:LEARNED_FROM]->(:Adoption) } AS links
ORDER BY practiceId
