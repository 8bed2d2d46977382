// Keeps where an account wants letters, not before the address is confirmed, unless it asked too often today.
MATCH (account:Account {id: $account})
SET account.locked = true
MERGE (digest:MailDigest {account: $account})
MERGE (digest)-[:OF]->(account)
WITH digest, CASE WHEN digest.askedOn = $today THEN digest.asked ELSE 0 END AS asked
WHERE asked < $most
SET digest.askedOn = $today, digest.asked = asked + 1, digest.pace = $pace, digest.address = $address,
  digest.language = $language, digest.confirmed = false, digest.confirmHash = $confirmHash,
  digest.confirmUntil = $confirmUntil, digest.stop = $stop, digest.letter = null, digest.nextAt = null,
  digest.attempts = 0, digest.refused = 0, digest.retryAt = null
RETURN digest.account AS account
