// The address that a link confirms; one at most, in no order.
MATCH (digest:MailDigest {confirmHash: $hash})
WHERE digest.confirmUntil > $now
RETURN digest.address AS address
