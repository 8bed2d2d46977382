// How an account gets letters, if it asked for them; one row at most, in no order.
MATCH (digest:MailDigest {account: $account})
RETURN digest.pace AS pace, digest.address AS address, digest.confirmed AS confirmed, digest.confirmUntil AS confirmUntil,
  digest.nextAt AS nextAt, digest.sentAt AS sentAt, coalesce(digest.attempts, 0) AS attempts, digest.retryAt AS retryAt
