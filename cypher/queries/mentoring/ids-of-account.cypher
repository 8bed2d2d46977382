// The mentorships of somebody, the newest first.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:MENTOR|MENTEE]-(n:Mentorship)
RETURN DISTINCT n.id AS id
ORDER BY id DESC
