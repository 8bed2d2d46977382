// Creates the same notice for several accounts.
UNWIND $rows AS row
MATCH (account:Account {id: row.account})
CREATE (notice:Notice {id: row.id, kind: $kind, title: $title, address: $address, at: $at, read: false})-[:TO]->(account)
RETURN notice.id AS id
