// What somebody sees to and nobody has marked yet, by activity and item.
MATCH (p:Account)<-[:SEEN_TO_BY]-(n:CycleItem {mark: 'PLANNED'})-[:OF]->(a:Activity)
WHERE NOT coalesce(p.closed, false)
RETURN n.id AS id, a.id AS activity, a.activity AS name, a.months AS months, n.year AS year, n.title AS title,
  n.due AS due, p.id AS account
ORDER BY activity, id
