// How many adoptions and links a practice has.
MATCH (p:Practice {id: $practiceId, status: 'PUBLISHED'})
RETURN COUNT { (p)<-[:OF]-(:Adoption)-[:BY]->(:Organisation) } AS adoptions,
  COUNT { (p)<-[:OF]-(:Adoption)-[:LEARNED_FROM]->(:Adoption) } AS links
