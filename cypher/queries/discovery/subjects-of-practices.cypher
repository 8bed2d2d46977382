// What published practices are about; in no order.
MATCH (p:Practice {status: 'PUBLISHED'})
WHERE p.id IN $ids
RETURN p.id AS id, p.subjects AS subjects, p.levels AS levels,
  COLLECT { MATCH (p)-[:ADDRESSES]->(d:Deficit) RETURN d.id ORDER BY d.sortKey, d.id } AS deficits
