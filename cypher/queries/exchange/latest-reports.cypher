// The newest report of each import source, newest first.
MATCH (r:ImportReport)
WITH r ORDER BY r.id DESC
WITH r.source AS source, collect(r)[0] AS newest
RETURN source, newest.at AS at, newest.actor AS actor, newest.fingerprint AS fingerprint, newest.report AS report
ORDER BY at DESC, source
LIMIT $limit
