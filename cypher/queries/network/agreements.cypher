// The agreements of an organisation, or one of them, the newest first.
MATCH (a:Agreement)-[:BETWEEN]->(o:Organisation)
WHERE ($organisation IS NULL OR o.id = $organisation) AND ($id IS NULL OR a.id = $id)
WITH DISTINCT a
RETURN a, COLLECT {
  MATCH (a)-[:BETWEEN]->(p:Organisation)
  RETURN p{.id, name: coalesce(p.shortName, p.name)}
  ORDER BY coalesce(p.shortName, p.name), p.id
} AS parties
ORDER BY coalesce(a.from, '') DESC, a.title, a.id
