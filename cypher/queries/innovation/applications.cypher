// Applications for the status of an innovation site, the last submitted first.
MATCH (n:SiteApplication)-[:APPLIES_FOR]->(o:Organisation)
WHERE $id IS NULL OR n.id = $id
RETURN n, o{.id, name: coalesce(o.shortName, o.name)} AS host,
  head(COLLECT { MATCH (n)-[:TEAM]->(c:Community) RETURN c{.id, .name} }) AS team,
  head(COLLECT { MATCH (n)-[:CONTINUES]->(s:InnovationSite) RETURN s.id }) AS continued,
  head(COLLECT { MATCH (n)-[:CAME_TO]->(s:InnovationSite) RETURN s.id }) AS site,
  head(COLLECT { MATCH (n)<-[:WROTE]-(a:Account) RETURN a.id }) AS author,
  COLLECT { MATCH (n)<-[v:VOTED_ON]-(a:Account) RETURN {account: a.id, vote: v.vote} ORDER BY a.id } AS votes
ORDER BY coalesce(n.submittedOn, date(n.createdAt)) DESC, n.title, n.id
