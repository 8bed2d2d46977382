// The communities that the owner of an account belongs to or asks to join, by their names.
MATCH (:Account {id: $account})-[:IS]->(t:Teacher)-[tie:MEMBER_OF|ASKED_TO_JOIN]->(c:Community)
WHERE tie.to IS NULL
RETURN c.id AS id, c.name AS name, tie.role AS role, CASE
  WHEN tie.role IN ['LEADER', 'SECRETARY'] THEN COUNT { (c)<-[:ASKED_TO_JOIN]-() }
  ELSE 0
END AS requests
ORDER BY c.sortKey, id
