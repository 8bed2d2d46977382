// Published practices by their ids; in no order.
MATCH (n:Practice)
WHERE n.status = 'PUBLISHED' AND n.id IN $ids
RETURN n, COLLECT { MATCH (n)-[:DEVELOPED_AT]->(o:Organisation) RETURN o.id ORDER BY o.id LIMIT 1 }[0] AS organisationId
