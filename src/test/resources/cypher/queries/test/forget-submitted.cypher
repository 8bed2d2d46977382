// Removes the practices that came into the bank by submissions, with the versions of all practices, so that tests leave none.
MATCH (n:Practice|PracticeVersion)
WHERE n:PracticeVersion OR n.source = 'estafeta'
WITH n, labels(n)[0] AS label, n.id AS id
DETACH DELETE n
RETURN label, id
ORDER BY id
