// Keeps where a webhook of an account goes and what signs it; it is told what comes from now on.
MATCH (account:Account {id: $account})
MERGE (hook:Webhook {account: $account})
ON CREATE SET hook.since = $now
MERGE (hook)-[:OF]->(account)
SET hook.url = $url, hook.secret = $secret, hook.stopped = false, hook.failures = 0, hook.retryAt = $now
RETURN hook.account AS account
