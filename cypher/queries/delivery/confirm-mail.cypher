// Keeps that an address is confirmed; it is told what comes from now on.
MATCH (digest:MailDigest {confirmHash: $hash})
WHERE digest.confirmUntil > $now
SET digest.confirmed = true, digest.confirmHash = null, digest.confirmUntil = null, digest.since = $now,
  digest.nextAt = CASE digest.pace WHEN 'DAILY' THEN $daily ELSE $weekly END
RETURN digest.account AS account
