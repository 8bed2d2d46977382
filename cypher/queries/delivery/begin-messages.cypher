// Keeps who serves a webhook for a while, and tells what it is to be told, the oldest first.
MATCH (hook:Webhook {account: $account, stopped: false})-[:OF]->(:Account {closed: false})
WHERE hook.retryAt <= $now AND coalesce(hook.leaseUntil, $now) <= $now
SET hook.leaseUntil = $leaseUntil
WITH hook
MATCH (message:WebhookMessage {waiting: true})-[:BY]->(hook)
RETURN hook.url AS url, hook.secret AS secret, message.id AS id, message.notice AS notice, message.kind AS kind,
  message.at AS at, message.title AS title, message.address AS address, message.detail AS detail
ORDER BY message.at, message.id
LIMIT $limit
