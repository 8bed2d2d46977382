// How the owner of an account stands to a community; one row, in no order.
MATCH (c:Community {id: $id})
OPTIONAL MATCH (:Account {id: $account})-[:IS]->(t:Teacher)
OPTIONAL MATCH (t)-[m:MEMBER_OF]->(c)
WHERE m.to IS NULL
OPTIONAL MATCH (t)-[asked:ASKED_TO_JOIN]->(c)
RETURN c.joining AS joining, t.id AS person, m.role AS role, toString(m.from) AS since, asked.at AS askedAt
LIMIT 1
