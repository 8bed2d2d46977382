// Keeps a later last day of a site.
MATCH (a:SiteApplication {id: $application})-[:CONTINUES]->(n:InnovationSite {id: $id})
SET n.to = $to, n.updatedAt = $at
MERGE (a)-[:CAME_TO]->(n)
RETURN n.id AS id
