// How many people can look after the accounts.
MATCH (account:Account)
WHERE NOT account.closed AND 'ADMINISTRATOR' IN account.roles
RETURN count(account) AS count
