// How many letters are due but could not be sent yet.
MATCH (digest:MailDigest {confirmed: true})
WHERE digest.nextAt <= $now AND digest.attempts > 0
RETURN count(digest) AS waiting
