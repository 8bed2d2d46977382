// Creates a message that tries a webhook, unless one waits already, and has it sent at once.
MATCH (hook:Webhook {account: $account, stopped: false})
SET hook.retryAt = $now
WITH hook
WHERE NOT EXISTS { (:WebhookMessage {kind: 'TEST', waiting: true})-[:BY]->(hook) }
CREATE (message:WebhookMessage {
  key: $account + '|' + $id, id: $id, kind: 'TEST', at: $now, waiting: true, attempts: 0
})-[:BY]->(hook)
RETURN message.id AS id
