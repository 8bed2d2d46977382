// Which organisations offer programmes, by their names.
MATCH (n:Programme)-[:OFFERED_BY]->(o:Organisation)
WHERE n.id IN $ids
RETURN n.id AS programme, o.id AS other
ORDER BY o.sortKey, o.id, n.id
