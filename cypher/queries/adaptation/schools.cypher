// The schools and clubs of young teachers, each with its organisations and what it plans for two school years.
MATCH (c:Community)
WHERE size(coalesce(c.youngAudiences, [])) > 0
RETURN c AS n,
  COLLECT {
    MATCH (c)<-[m:MEMBER_OF]-(o:Organisation)
    WHERE m.to IS NULL
    WITH DISTINCT o
    RETURN {id: o.id, name: coalesce(o.shortName, o.name)} ORDER BY o.sortKey, o.id
  } AS organisations,
  COLLECT {
    MATCH (c)<-[:PLANNED_BY]-(item:PlanItem)
    WHERE item.september IN $years
    OPTIONAL MATCH (item)-[:FULFILLED_BY]->(e:Event)
    WITH item, e
    ORDER BY item.dueFrom, item.due, item.title, item.id
    RETURN {id: item.id, september: item.september, due: item.due, title: item.title, done: item.done, event: e.id,
      eventTitle: e.title, cancelled: coalesce(e.cancelled, false)}
  } AS meetings
ORDER BY c.sortKey, c.id
