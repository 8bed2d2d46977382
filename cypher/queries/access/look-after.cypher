// Keeps that a methodist looks after a place or a community, and from then on not after everything.
MATCH (account:Account {id: $account})
MATCH (thing:Organisation|Territory|Community {id: $thing})
MERGE (account)-[:LOOKS_AFTER]->(thing)
SET account.limited = true
RETURN account.limited AS limited
