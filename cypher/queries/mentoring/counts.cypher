// How many take part in mentoring, model by model, in the order of their names; schools are told elsewhere.
MATCH (n:Mentorship)
WHERE n.model <> 'LEADER_SCHOOL' AND n.status IN ['ACTIVE', 'ENDED']
MATCH (n)-[:MENTEE]->(mentee)
OPTIONAL MATCH (n)-[:MENTOR]->(mentor)
WITH n.model AS model, n, mentee, mentor, n.status = 'ACTIVE' AS active
RETURN model, count(DISTINCT CASE WHEN active THEN mentor END) AS mentors,
  count(DISTINCT CASE WHEN active THEN mentee END) AS mentees, count(DISTINCT CASE WHEN NOT active THEN n END) AS ended,
  count(DISTINCT CASE WHEN n.outcome = 'ACHIEVED' THEN n END) AS achieved
ORDER BY model
