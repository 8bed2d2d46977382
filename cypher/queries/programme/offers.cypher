// All programmes as plans and lists name them, by title.
MATCH (n:Programme)
RETURN n.id AS id, n.title AS title, n.kindName AS kindName, n.hours AS hours, n.provider AS provider,
  n.retiredOn IS NOT NULL AS retired,
  COLLECT { MATCH (n)-[:OFFERED_BY]->(o:Organisation) RETURN coalesce(o.shortName, o.name) AS name ORDER BY o.sortKey, o.id }
    AS organisations
ORDER BY n.sortKey, id
