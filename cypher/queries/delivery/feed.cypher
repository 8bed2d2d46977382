// Since when an account has a feed, if it has one; one row at most, in no order.
MATCH (account:Account {id: $account})
WHERE account.feedHash IS NOT NULL
RETURN account.feedOn AS on
