// Published practices as documents of the search index; in no order.
MATCH (n:Practice)
WHERE n.id IN $ids AND n.status = 'PUBLISHED'
RETURN n.id AS id, n.sortKey AS sortKey, n.title AS title, [] AS aliases,
  [n.summary, n.problem, n.evidenceNote, n.adoptionNote, n.sharedVia, n.ingredients, n.steps, n.outcome, n.resources, n.risks,
    n.notFor] + n.subjects
    + COLLECT { MATCH (n)-[:ADDRESSES]->(d:Deficit) RETURN d.name ORDER BY d.name } AS body,
  COLLECT { MATCH (n)-[:DEVELOPED_AT]->(o:Organisation) RETURN coalesce(o.shortName, o.name) ORDER BY o.id LIMIT 1 }
    + [n.region] AS line,
  [] AS scopes, n.levels AS levels, n.subjects AS subjects,
  [[n.region]] + COLLECT {
    MATCH (n)-[:DEVELOPED_AT]->(o:Organisation)
    WHERE n.region IS NULL OR o.region = n.region
    RETURN [o.region, o.city] ORDER BY o.id
  } AS places, [n.citedOn] AS dates,
  COLLECT {
    MATCH p = (n)-[:ADDRESSES]->(:Deficit)-[:BROADER*0..8]->(:Deficit {depth: 1})
    WITH DISTINCT [d IN reverse(tail(nodes(p))) | d.name] AS path
    RETURN path ORDER BY path
  } AS deficits,
  COLLECT { MATCH (n)-[:IN_DIRECTION]->(d:Direction) RETURN d.name ORDER BY d.name } AS directions
