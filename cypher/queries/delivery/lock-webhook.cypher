// Locks a webhook until the end of the transaction, so that no two couriers serve it.
MATCH (hook:Webhook {account: $account})
SET hook.locked = true
RETURN hook.account AS account
