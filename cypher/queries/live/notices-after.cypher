// The notices of an account after a number, in the order of the numbers.
MATCH (notice:Notice)-[:TO]->(:Account {id: $account})
WHERE notice.number > $number
RETURN notice.number AS number, notice.id AS id, notice.kind AS kind, notice.title AS title, notice.address AS address,
  notice.at AS at, notice.detail AS detail, notice.read AS read
ORDER BY number
LIMIT $limit
