// The practices with links that somebody declared or confirmed, newest first.
MATCH (p:Practice {status: 'PUBLISHED'})
WHERE EXISTS {
  (p)<-[:OF]-(:Adoption)-[link:LEARNED_FROM]->(:Adoption) WHERE link.status IN ['DECLARED', 'CONFIRMED']
}
RETURN p.id AS id
ORDER BY id DESC
LIMIT $limit
