// The accounts whose webhooks have something to tell now, in the order of their ids.
MATCH (hook:Webhook {stopped: false})-[:OF]->(:Account {closed: false})
WHERE hook.retryAt <= $now AND coalesce(hook.leaseUntil, $now) <= $now
  AND EXISTS { (:WebhookMessage {waiting: true})-[:BY]->(hook) }
RETURN hook.account AS account
ORDER BY account
LIMIT $limit
