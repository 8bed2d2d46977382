// Keeps that a letter was sent, or that there was nothing to write.
MATCH (digest:MailDigest {account: $account, letter: $letter})
SET digest.letter = null, digest.leaseUntil = null, digest.retryAt = null, digest.attempts = 0, digest.refused = 0,
  digest.nextAt = $nextAt, digest.sentAt = coalesce($sentAt, digest.sentAt)
RETURN digest.account AS account
