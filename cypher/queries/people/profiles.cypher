// What owners of accounts say of themselves; in no order, one row at most of each but for those who work at two places.
UNWIND $accounts AS id
MATCH (account:Account {id: id})-[:IS]->(t:Teacher)
OPTIONAL MATCH (t)-[work:WORKS_AT]->(o:Organisation)
WHERE work.to IS NULL
RETURN account.id AS account, t.id AS id, account.name AS name, t.position AS position, t.subjects AS subjects,
  t.teachingSince AS teachingSince, o.id AS organisation, coalesce(o.shortName, o.name) AS place, o.city AS city,
  o.region AS region, work.from AS since
