// Removes the webhook of an account with all it was to be told.
MATCH (hook:Webhook {account: $account})
OPTIONAL MATCH (message:WebhookMessage)-[:BY]->(hook)
WITH hook, collect(message) AS messages, hook.account AS account
FOREACH (message IN messages | DETACH DELETE message)
DETACH DELETE hook
RETURN account
