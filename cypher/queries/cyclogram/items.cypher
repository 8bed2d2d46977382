// What was said of activities, of all years or one, of all activities or one; by year and by the day they are due.
MATCH (n:CycleItem)-[:OF]->(a:Activity)
WHERE ($year IS NULL OR n.year = $year) AND ($activity IS NULL OR a.id = $activity)
RETURN n.id AS id, a.id AS activity, n.year AS year, n.title AS title, n.due AS due, n.mark AS mark, n.doneOn AS doneOn,
  n.reason AS reason, n.remark AS remark, n.version AS version,
  n.updatedAt AS updatedAt,
  head(COLLECT { MATCH (b:Account {id: n.markedBy}) RETURN b.name }) AS by,
  head(COLLECT { MATCH (n)-[:SEEN_TO_BY]->(p:Account) RETURN {id: p.id, name: p.name} ORDER BY p.id }) AS person,
  COLLECT { MATCH (n)-[:SEEN_TO_BY]->(o:Organisation) RETURN {id: o.id, name: coalesce(o.shortName, o.name)}
    ORDER BY o.sortKey, o.id } AS organisations,
  COLLECT { MATCH (n)-[:FULFILLED_BY]->(e:Event) RETURN {id: e.id, name: e.title} ORDER BY e.start, e.id } AS events,
  COLLECT { MATCH (n)-[:FULFILLED_BY]->(r:CycleReport) RETURN {id: r.id, name: r.title, url: r.url}
    ORDER BY r.title, r.id } AS reports
ORDER BY year, due, title, id
