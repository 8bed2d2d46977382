// Keeps what came of a message of a webhook, and tells how many have failed in a row.
MATCH (message:WebhookMessage {id: $id})-[:BY]->(hook:Webhook {account: $account})
SET message.attempts = message.attempts + 1, message.triedAt = $now, message.status = $status,
  message.problem = $problem, message.millis = $millis, message.waiting = $problem IS NOT NULL,
  hook.failures = CASE WHEN $problem IS NULL THEN 0 ELSE hook.failures + 1 END
RETURN hook.failures AS failures
