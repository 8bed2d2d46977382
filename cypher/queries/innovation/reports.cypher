// Reports of a site that were handed in, or one report; the last one first.
MATCH (n:SiteReport)-[:REPORT_OF]->(s:InnovationSite)
WHERE ($site IS NULL OR s.id = $site) AND ($id IS NULL OR n.id = $id)
RETURN n, s.id AS site
ORDER BY n.knownAt DESC, n.id
