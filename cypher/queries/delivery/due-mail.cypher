// The accounts that a letter is due to, in the order of their ids.
MATCH (digest:MailDigest {confirmed: true})-[:OF]->(:Account {closed: false})
WHERE digest.nextAt <= $now AND coalesce(digest.retryAt, $now) <= $now AND coalesce(digest.leaseUntil, $now) <= $now
RETURN digest.account AS account
ORDER BY account
LIMIT $limit
