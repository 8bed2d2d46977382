// The webhook of an account; one at most, in no order.
MATCH (hook:Webhook {account: $account})
RETURN hook.url AS url, hook.stopped AS stopped, hook.failures AS failures, hook.retryAt AS retryAt,
  COUNT { (:WebhookMessage {waiting: true})-[:BY]->(hook) } AS waiting
