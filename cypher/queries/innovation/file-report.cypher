// Keeps a report of a site.
MATCH (s:InnovationSite {id: $site})
CREATE (n:SiteReport)-[:REPORT_OF]->(s)
SET n = $values
RETURN n.id AS id
