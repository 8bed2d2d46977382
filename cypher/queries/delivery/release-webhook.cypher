// Keeps when a webhook is served next, or that it has ended; of the messages that are done the newest stay.
MATCH (hook:Webhook {account: $account})
SET hook.leaseUntil = null, hook.retryAt = $retryAt, hook.stopped = hook.stopped OR $stopped
WITH hook
CALL (hook) {
  MATCH (message:WebhookMessage {waiting: false})-[:BY]->(hook)
  WITH message
  ORDER BY message.at DESC, message.id DESC
  SKIP $kept
  DETACH DELETE message
}
RETURN hook.account AS account
