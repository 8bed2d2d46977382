// Keeps who sends the next letter to an account for a while, and what stands in it; a letter that was begun before is the same again.
MATCH (digest:MailDigest {account: $account, confirmed: true})-[:OF]->(account:Account {closed: false})
WHERE digest.nextAt <= $now AND coalesce(digest.retryAt, $now) <= $now AND coalesce(digest.leaseUntil, $now) <= $now
SET digest.leaseUntil = $leaseUntil, digest.letterAt = CASE WHEN digest.letter IS NULL THEN $now ELSE digest.letterAt END,
  digest.letter = coalesce(digest.letter, $letter)
WITH digest, account
CALL (digest, account) {
  MATCH (notice:Notice {read: false})-[:TO]->(account)
  WHERE digest.letter = $letter AND notice.letter IS NULL AND notice.at >= digest.since
  WITH digest, notice
  ORDER BY notice.at, notice.id
  LIMIT $most
  SET notice.letter = digest.letter
}
RETURN digest.letter AS letter, digest.letterAt AS at, digest.address AS address, digest.pace AS pace,
  digest.language AS language, digest.stop AS stop, digest.attempts AS attempts, digest.refused AS refused
