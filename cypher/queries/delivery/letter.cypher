// What stands in a letter, the newest first.
MATCH (notice:Notice {letter: $letter})-[:TO]->(:Account {id: $account})
RETURN notice.id AS id, notice.kind AS kind, notice.title AS title, notice.address AS address, notice.at AS at,
  notice.detail AS detail, notice.read AS read
ORDER BY notice.at DESC, notice.id DESC
