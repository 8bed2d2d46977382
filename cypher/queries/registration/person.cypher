// Who the owner of an account is, and where they work; one row, in no order.
MATCH (:Account {id: $account})-[:IS]->(t:Teacher)
OPTIONAL MATCH (t)-[work:WORKS_AT]->(o:Organisation)
WHERE work.to IS NULL
RETURN t.id AS person, o.id AS organisation
LIMIT 1
