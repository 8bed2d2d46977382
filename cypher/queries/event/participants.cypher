// The organisations that held or took part in events.
MATCH (e:Event)-[:TOOK_PART|ORGANISED_BY]-(o:Organisation)
WHERE e.id IN $ids
RETURN DISTINCT e.id AS eventId, o.id AS organisationId, EXISTS { (e)-[:ORGANISED_BY]->(o) } AS host
ORDER BY eventId, host DESC, organisationId
