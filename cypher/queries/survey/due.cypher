// Surveys whose last day is over and that are not closed yet.
MATCH (s:Survey {state: 'RELEASED'})
WHERE s.closesOn < $today
RETURN s.id AS id
ORDER BY id
