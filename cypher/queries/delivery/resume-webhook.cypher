// Keeps that the webhook of an account is tried again at once.
MATCH (hook:Webhook {account: $account})
SET hook.stopped = false, hook.failures = 0, hook.retryAt = $now
RETURN hook.account AS account
