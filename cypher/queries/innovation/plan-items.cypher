// What sites plan: of a year, of a site, or one item; by day.
MATCH (n:SitePlanItem)-[:IN_PLAN_OF]->(s:InnovationSite)
WHERE ($year IS NULL OR n.year = $year) AND ($site IS NULL OR s.id = $site) AND ($item IS NULL OR n.id = $item)
RETURN n, s.id AS site, s.title AS siteTitle,
  head(COLLECT { MATCH (s)-[:HOSTED_BY]->(o:Organisation) RETURN coalesce(o.shortName, o.name) }) AS host,
  head(COLLECT { MATCH (n)-[:FULFILLED_BY]->(p:Event|Practice) RETURN {event: p:Event, id: p.id, title: p.title} }) AS proof
ORDER BY n.due, siteTitle, n.title, n.id
