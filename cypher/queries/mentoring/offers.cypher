// Who offers to be a mentor: some accounts, some offers, or all; with how many they accompany or are asked to.
MATCH (n:MentorOffer)-[:OF]->(t:Teacher)<-[:IS]-(a:Account)
WHERE NOT a.closed AND ($accounts IS NULL OR a.id IN $accounts) AND ($ids IS NULL OR n.id IN $ids)
RETURN n, a.id AS account,
  COLLECT { MATCH (n)-[:HELPS_WITH]->(d:Deficit) RETURN d.id ORDER BY d.id } AS deficits,
  COLLECT {
    CALL (n, t) {
      MATCH (n)-[:HELPS_WITH]->(p:Practice {status: 'PUBLISHED'})
      RETURN p
      UNION
      MATCH (t)<-[:BY]-(use:Adoption)-[:OF]->(p:Practice {status: 'PUBLISHED'})
      WHERE use.abandonedOn IS NULL
      RETURN p
    }
    RETURN p.id ORDER BY p.id
  } AS practices,
  COUNT { (t)<-[:MENTOR]-(m:Mentorship) WHERE m.status IN ['PROPOSED', 'ACTIVE'] } AS load
ORDER BY n.id
