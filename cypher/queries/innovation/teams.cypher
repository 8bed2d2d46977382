// The communities that are the teams of sites, one of each site, in no order.
MATCH (s:InnovationSite)-[:TEAM]->(c:Community)
WHERE s.id IN $sites
RETURN s.id AS site, min(c.id) AS team
