// The steps of a route in the order of the days, each with the paths that stand in the graph now.
MATCH (s:RouteStep)-[:STEP_OF]->(:Route {id: $route})
OPTIONAL MATCH (s)-[:TAKES]->(x)
RETURN s, coalesce(x.title, s.title) AS title,
  CASE labels(x)[0]
    WHEN 'Practice' THEN x.status = 'PUBLISHED'
    WHEN 'Programme' THEN x.retiredOn IS NULL
    WHEN 'Event' THEN coalesce(x.cancelled, false) = false
    ELSE x IS NOT NULL
  END AS there,
  COLLECT { MATCH (s)-[:COVERS]->(d:Deficit) RETURN d.id ORDER BY d.id } AS covers,
  COLLECT {
    CALL (s, x) {
      MATCH (s)-[:COVERS]->(d:Deficit)<-[:BROADER*0..8]-(near:Deficit)<-[:ADDRESSES]-(x)
      WHERE x:Practice OR x:Programme
      RETURN d, near, null AS shown
      UNION
      MATCH (s)-[:COVERS]->(d:Deficit)<-[:BROADER*0..8]-(near:Deficit)<-[:ADDRESSES]-(shown:Practice {status: 'PUBLISHED'})
        -[:PRESENTED_AT]->(x)
      WHERE x:Event
      RETURN d, near, shown
      UNION
      MATCH (s)-[:COVERS]->(d:Deficit)<-[:HELPS_WITH]-(x)
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
