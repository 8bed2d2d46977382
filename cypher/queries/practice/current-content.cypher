// What a published practice says now; one row at most, in no order.
MATCH (n:Practice {id: $id, status: 'PUBLISHED'})
RETURN n, COLLECT { MATCH (n)-[:DEVELOPED_AT]->(o:Organisation) RETURN o.id ORDER BY o.id LIMIT 1 }[0] AS organisationId,
  COLLECT { MATCH (n)-[:ADDRESSES]->(d:Deficit) RETURN d.id ORDER BY d.name, d.id } AS deficitIds
