// Removes that a methodist looks after a place or a community; whoever has nothing left looks after everything.
MATCH (account:Account {id: $account})-[tie:LOOKS_AFTER]->(:Organisation|Territory|Community {id: $thing})
DELETE tie
WITH account
SET account.limited = EXISTS { (account)-[:LOOKS_AFTER]->() } OR size(coalesce(account.subjects, [])) > 0
RETURN account.limited AS limited
