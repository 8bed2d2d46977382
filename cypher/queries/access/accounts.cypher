// The accounts, by name.
MATCH (account:Account)
RETURN account
ORDER BY toLower(account.name), account.id
LIMIT $limit
