// Removes how an account gets letters; the number of letters it asked for today stays.
MATCH (digest:MailDigest)
WHERE digest.account = $account OR digest.stop = $stop
SET digest.confirmed = false, digest.confirmHash = null, digest.confirmUntil = null, digest.stop = null,
  digest.address = null, digest.pace = null, digest.nextAt = null, digest.letter = null, digest.retryAt = null,
  digest.leaseUntil = null, digest.attempts = 0
RETURN digest.account AS account
