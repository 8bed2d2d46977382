// Counts an attempt to sign in, and forgets those that count no more.
OPTIONAL MATCH (old:SignInAttempts)
WHERE old.last <= $since
WITH collect(old) AS gone
FOREACH (old IN gone | DELETE old)
WITH gone
UNWIND $keys AS key
MERGE (attempts:SignInAttempts {key: key})
SET attempts.last = $now, attempts.at = [at IN coalesce(attempts.at, []) WHERE at > $since] + [$now]
RETURN key
ORDER BY key
