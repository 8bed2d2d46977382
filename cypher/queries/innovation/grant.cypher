// Creates an innovation site from an application, held by whoever applied.
MATCH (a:SiteApplication {id: $application})-[:APPLIES_FOR]->(o:Organisation)
CREATE (n:InnovationSite {id: $id, source: 'estafeta', externalKey: $id, createdAt: $at, updatedAt: $at})
SET n += $properties, n.city = o.city, n.region = o.region
CREATE (n)-[:HOSTED_BY]->(o), (a)-[:CAME_TO]->(n)
WITH a, n
CALL (a, n) {
  MATCH (a)-[:TEAM]->(c:Community)
  CREATE (n)-[:TEAM]->(c)
}
RETURN n.id AS id
