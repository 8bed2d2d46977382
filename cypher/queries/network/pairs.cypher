// How many records of each kind tie which two organisations; in no order.
CALL () {
  MATCH (a:Organisation)<-[:AT]-(learner:Adoption)-[link:LEARNED_FROM]->(:Adoption)-[:AT]->(b:Organisation)
  WHERE link.status IN ['DECLARED', 'CONFIRMED'] AND a <> b
  MATCH (learner)-[:OF]->(p:Practice {status: 'PUBLISHED'})
  RETURN CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS low, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS high,
    'TRANSFER' AS kind, count(DISTINCT [p.id, a.id]) AS records
  UNION ALL
  MATCH (a:Organisation)<-[:ORGANISED_BY]-(e:Event)-[:ORGANISED_BY|TOOK_PART]-(b:Organisation)
  WHERE a <> b AND e.cancelled IS NULL
  RETURN CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS low, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS high,
    'EVENT' AS kind, count(DISTINCT e) AS records
  UNION ALL
  MATCH (a:Organisation)<-[:BETWEEN]-(n:Agreement)-[:BETWEEN]->(b:Organisation)
  WHERE a.id < b.id
  RETURN a.id AS low, b.id AS high, 'AGREEMENT' AS kind, count(DISTINCT n) AS records
  UNION ALL
  MATCH (c:Community)
  WHERE COUNT { (c)<-[:MEMBER_OF]-(:Organisation) } <= $crowd
  MATCH (a:Organisation)-[mine:MEMBER_OF]->(c)<-[theirs:MEMBER_OF]-(b:Organisation)
  WHERE a.id < b.id AND (mine.to IS NULL OR theirs.from IS NULL OR mine.to >= theirs.from)
    AND (theirs.to IS NULL OR mine.from IS NULL OR theirs.to >= mine.from)
  RETURN a.id AS low, b.id AS high, 'COMMUNITY' AS kind, count(DISTINCT c) AS records
}
RETURN low, high, kind, records
