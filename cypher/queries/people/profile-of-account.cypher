// What the owner of an account says of themselves; one at most, so in no order.
MATCH (account:Account {id: $account})-[:IS]->(t:Teacher)
OPTIONAL MATCH (t)-[work:WORKS_AT]->(o:Organisation)
WHERE work.to IS NULL
RETURN t.id AS id, account.name AS name, t.position AS position, t.subjects AS subjects, o.id AS organisation,
  coalesce(o.shortName, o.name) AS place, o.city AS city, o.region AS region, work.from AS since
LIMIT 1
