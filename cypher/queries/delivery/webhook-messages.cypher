// What a webhook was told last, the newest first.
MATCH (message:WebhookMessage)-[:BY]->(:Webhook {account: $account})
RETURN message.kind AS kind, message.at AS at, message.waiting AS waiting, message.attempts AS attempts,
  message.triedAt AS triedAt, message.status AS status, message.problem AS problem, message.millis AS millis
ORDER BY message.at DESC, message.id DESC
LIMIT $limit
