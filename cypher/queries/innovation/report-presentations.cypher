// Where the practices of a site and its host were presented, by event and practice.
MATCH (at:InnovationSite|Organisation)<-[:DEVELOPED_AT]-(p:Practice {status: 'PUBLISHED'})-[:PRESENTED_AT]->(e:Event)
WHERE at.id IN [$site, $host] AND p.createdAt <= $known AND e.createdAt <= $known AND e.cancelled IS NULL
RETURN DISTINCT e.id AS event, e.title AS title, e.start AS start, p.title AS practice, p.id AS practiceId
ORDER BY start, title, event, practice, practiceId
