// Whom a person can name, by name.
MATCH (n:Account)
WHERE 'METHODIST' IN n.roles AND NOT n.closed AND n.id <> $account
RETURN n.id AS id, n.name AS name
ORDER BY toLower(n.name), n.id
LIMIT 1000
