// Keeps by which secret the feed of an account opens; null ends it.
MATCH (account:Account {id: $account})
SET account.feedHash = $hash, account.feedOn = $on
RETURN account.id AS id
