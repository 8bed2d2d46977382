// The information resources that an organisation runs or uses now, by name.
MATCH (n:InfoResource)-[tie:RUN_BY|USED_BY]->(:Organisation {id: $organisation})
WHERE tie.until IS NULL
WITH n, collect(type(tie)) AS ties
RETURN n.id AS id, 'RUN_BY' IN ties AS runs, 'USED_BY' IN ties AS uses
ORDER BY n.sortKey, n.id
