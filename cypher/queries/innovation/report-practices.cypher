// Published practices developed at a site or at its host that were recorded by a moment, by title.
MATCH (p:Practice {status: 'PUBLISHED'})-[:DEVELOPED_AT]->(at:InnovationSite|Organisation)
WHERE at.id IN [$site, $host] AND p.createdAt <= $known
RETURN DISTINCT p.id AS id, p.title AS title
ORDER BY title, id
