// Removes the practices that came into the bank by submissions, with the versions of all practices and all materials, so that tests leave none.
MATCH (n:Practice|PracticeVersion|Material)
WHERE n:PracticeVersion OR n:Material OR n.source = 'estafeta'
WITH n, labels(n)[0] AS label, n.id AS id
DETACH DELETE n
RETURN label, id
ORDER BY id
