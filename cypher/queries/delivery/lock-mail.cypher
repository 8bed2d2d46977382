// Locks how an account gets letters until the end of the transaction, so that no two couriers write the same one.
MATCH (digest:MailDigest {account: $account})
SET digest.locked = true
RETURN digest.account AS account
