// Who looks for a mentor, the oldest request first; whom a pair is proposed to only when that is asked for.
MATCH (n:MentorRequest)-[:OF]->(t:Teacher)<-[:IS]-(a:Account)
WHERE NOT a.closed AND ($account IS NULL OR a.id = $account) AND ($id IS NULL OR n.id = $id)
  AND ($proposed OR NOT EXISTS { (n)<-[:ANSWERS]-(m:Mentorship) WHERE m.status = 'PROPOSED' })
RETURN n, a.id AS account,
  COLLECT { MATCH (n)-[:ABOUT]->(d:Deficit) RETURN d.id ORDER BY d.id } AS deficits,
  COLLECT { MATCH (n)-[:ABOUT]->(p:Practice) RETURN p.id ORDER BY p.id } AS practices,
  COLLECT {
    MATCH (t)<-[:MENTEE]-(m:Mentorship)-[:MENTOR]->(:Teacher)<-[:IS]-(mentor:Account)
    WHERE m.status <> 'ENDED'
    RETURN DISTINCT mentor.id
  } AS known
ORDER BY n.askedOn, n.id
