// Creates what webhooks are to be told, one message for each notice ever, and tells how many.
MATCH (hook:Webhook {stopped: false})-[:OF]->(account:Account {closed: false})<-[:TO]-(notice:Notice)
WHERE notice.hooked IS NULL AND notice.at >= hook.since
SET notice.hooked = true
MERGE (message:WebhookMessage {key: account.id + '|' + notice.id})
ON CREATE SET message.id = randomUUID(), message.notice = notice.id, message.kind = notice.kind, message.at = notice.at,
  message.title = notice.title, message.address = notice.address, message.detail = notice.detail,
  message.waiting = true, message.attempts = 0
MERGE (message)-[:BY]->(hook)
RETURN count(*) AS gathered
