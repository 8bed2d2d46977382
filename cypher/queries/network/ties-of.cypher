// What ties an organisation to others, the others in the order of their ids.
MATCH (o:Organisation {id: $id})
CALL (o) {
  MATCH (o)<-[:AT]-(learner:Adoption)-[link:LEARNED_FROM]->(:Adoption)-[:AT]->(other:Organisation)
  WHERE link.status IN ['DECLARED', 'CONFIRMED']
  MATCH (learner)-[:OF]->(p:Practice {status: 'PUBLISHED'})
  RETURN DISTINCT other, 'RECEIVED' AS kind, p.id AS record, p.title AS name,
    coalesce(learner.awareOn, learner.trialOn, learner.adoptedOn, learner.adaptedOn) AS since, null AS until, false AS lasts
  UNION ALL
  MATCH (o)<-[:AT]-(:Adoption)<-[link:LEARNED_FROM]-(learner:Adoption)-[:AT]->(other:Organisation)
  WHERE link.status IN ['DECLARED', 'CONFIRMED']
  MATCH (learner)-[:OF]->(p:Practice {status: 'PUBLISHED'})
  RETURN DISTINCT other, 'PASSED_ON' AS kind, p.id AS record, p.title AS name,
    coalesce(learner.awareOn, learner.trialOn, learner.adoptedOn, learner.adaptedOn) AS since, null AS until, false AS lasts
  UNION ALL
  MATCH (o)<-[:ORGANISED_BY]-(e:Event)-[:ORGANISED_BY|TOOK_PART]-(other:Organisation)
  WHERE e.cancelled IS NULL
  RETURN DISTINCT other, 'EVENT' AS kind, e.id AS record, e.title AS name, e.start AS since, e.end AS until, false AS lasts
  UNION ALL
  MATCH (o)-[:TOOK_PART]->(e:Event)-[:ORGANISED_BY]->(other:Organisation)
  WHERE e.cancelled IS NULL AND NOT EXISTS { (e)-[:ORGANISED_BY]->(o) }
  RETURN DISTINCT other, 'EVENT' AS kind, e.id AS record, e.title AS name, e.start AS since, e.end AS until, false AS lasts
  UNION ALL
  MATCH (o)<-[:BETWEEN]-(a:Agreement)-[:BETWEEN]->(other:Organisation)
  RETURN DISTINCT other, 'AGREEMENT' AS kind, a.id AS record, a.title AS name, a.from AS since, a.to AS until,
    a.lastDay IS NULL OR a.lastDay >= $today AS lasts
  UNION ALL
  MATCH (o)-[mine:MEMBER_OF]->(c:Community)<-[theirs:MEMBER_OF]-(other:Organisation)
  WHERE COUNT { (c)<-[:MEMBER_OF]-(:Organisation) } <= $crowd
    AND (mine.to IS NULL OR theirs.from IS NULL OR mine.to >= theirs.from)
    AND (theirs.to IS NULL OR mine.from IS NULL OR theirs.to >= mine.from)
  RETURN other, 'COMMUNITY' AS kind, c.id AS record, c.name AS name,
    toString(CASE WHEN mine.from > theirs.from THEN mine.from ELSE coalesce(theirs.from, mine.from) END) AS since,
    toString(CASE WHEN mine.to < theirs.to THEN mine.to ELSE coalesce(mine.to, theirs.to) END) AS until,
    mine.to IS NULL AND theirs.to IS NULL AS lasts
}
WITH o, other, kind, record, name, since, until, lasts
WHERE other <> o
RETURN other.id AS other, kind, record, name, since, until, lasts
ORDER BY other, kind, since, record
