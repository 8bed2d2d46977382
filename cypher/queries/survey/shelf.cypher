// Ids of the surveys of a shelf: drafts, open or planned ones, closed ones, or those that an account can answer now.
MATCH (s:Survey)
WHERE CASE $shelf
    WHEN 'DRAFTS' THEN s.state = 'DRAFT'
    WHEN 'OPEN' THEN s.state = 'RELEASED' AND s.closesOn >= $today
    WHEN 'CLOSED' THEN s.state = 'CLOSED' OR s.state = 'RELEASED' AND s.closesOn < $today
    ELSE s.state = 'RELEASED' AND s.opensOn <= $today AND s.closesOn >= $today
      AND NOT EXISTS { MATCH (turn:SurveyTurn {key: s.id + ' ' + $account}) }
      AND (NOT coalesce(s.subjectKind, '') IN ['EVENT', 'PROGRAMME']
        OR EXISTS { MATCH (s)-[:ASKS_ABOUT]->(n:Event|Programme) WHERE n.id IN $attended })
  END
WITH s, duration.inDays(date('2000-01-01'), s.closesOn).days AS day
RETURN s.id AS id
ORDER BY CASE WHEN $shelf = 'CLOSED' THEN -day ELSE day END, s.title, id
SKIP $skip
LIMIT $limit
