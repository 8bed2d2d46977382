// Keeps what happened in the life of a site.
MATCH (n:InnovationSite {id: $site})
CREATE (m:SiteMoment)-[:IN_LIFE_OF]->(n)
SET m = $values
RETURN m.id AS id
