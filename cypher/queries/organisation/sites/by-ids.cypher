// Innovation sites by their ids; in no order.
MATCH (n:InnovationSite)
WHERE n.id IN $ids
RETURN n, COLLECT { MATCH (n)-[:HOSTED_BY]->(o:Organisation) RETURN o.id ORDER BY o.id LIMIT 1 }[0] AS organisationId
