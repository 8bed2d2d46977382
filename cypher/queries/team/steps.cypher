// The steps of the route of a team in the order of the days, with who learns and teaches, and the paths that stand now.
MATCH (s:TeamStep)-[:STEP_OF]->(:Team {id: $id})
OPTIONAL MATCH (s)-[:TAKES]->(x)
RETURN s, coalesce(x.title, s.title) AS title,
  CASE labels(x)[0]
    WHEN 'Practice' THEN x.status = 'PUBLISHED'
    WHEN 'Programme' THEN x.retiredOn IS NULL
    WHEN 'Event' THEN coalesce(x.cancelled, false) = false
    ELSE x IS NOT NULL
  END AS there,
  COLLECT { MATCH (s)-[p:TAKEN_BY]->(m) RETURN {member: m.id, hours: p.hours, deficits: p.deficits} ORDER BY m.joinedAt, m.id }
    AS learners,
  COLLECT { MATCH (s)-[p:TAUGHT_BY]->(m) RETURN {member: m.id, hours: p.hours, deficits: p.deficits} ORDER BY m.id } AS teachers,
  COLLECT { MATCH (s)-[:MARKED_BY]->(m) RETURN m.id ORDER BY m.id } AS markedBy,
  COLLECT {
    CALL (s, x) {
      MATCH (s)-[p:TAKEN_BY]->()
      UNWIND p.deficits AS deficit
      WITH DISTINCT x, deficit
      MATCH (d:Deficit {id: deficit})<-[:BROADER*0..8]-(near:Deficit)<-[:ADDRESSES]-(x)
      WHERE x:Practice OR x:Programme
      RETURN d, near, null AS shown
      UNION
      MATCH (s)-[p:TAKEN_BY]->()
      UNWIND p.deficits AS deficit
      WITH DISTINCT x, deficit
      MATCH (d:Deficit {id: deficit})<-[:BROADER*0..8]-(near:Deficit)<-[:ADDRESSES]-(shown:Practice {status: 'PUBLISHED'})
        -[:PRESENTED_AT]->(x)
      WHERE x:Event
      RETURN d, near, shown
      UNION
      MATCH (s)-[p:TAKEN_BY]->()
      UNWIND p.deficits AS deficit
      WITH DISTINCT x, deficit
      MATCH (d:Deficit {id: deficit})<-[:HELPS_WITH]-(x)
      WHERE x:MentorOffer
      RETURN d, d AS near, null AS shown
    }
    WITH d, near, shown
    ORDER BY d.id, near.sortKey, near.id, shown.sortKey, shown.id
    WITH d, collect({near: near, shown: shown})[0] AS first
    RETURN {deficit: d.id, name: d.name, nearId: first.near.id, nearName: first.near.name, shownId: first.shown.id,
      shownTitle: first.shown.title}
  } AS paths
ORDER BY s.due, s.id
