// Keeps that a letter could not be sent, and when to try again.
MATCH (digest:MailDigest {account: $account, letter: $letter})
SET digest.leaseUntil = null, digest.retryAt = $retryAt, digest.attempts = digest.attempts + 1,
  digest.refused = digest.refused + CASE WHEN $refused THEN 1 ELSE 0 END
RETURN digest.refused AS refused
