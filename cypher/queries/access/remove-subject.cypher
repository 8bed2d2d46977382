// Removes that a methodist looks after a subject; whoever has nothing left looks after everything.
MATCH (account:Account {id: $account})
WHERE $subject IN account.subjects
SET account.subjects = [subject IN account.subjects WHERE subject <> $subject]
SET account.limited = EXISTS { (account)-[:LOOKS_AFTER]->() } OR size(account.subjects) > 0
RETURN account.limited AS limited
