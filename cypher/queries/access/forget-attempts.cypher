// Takes back the attempts on an account whose owner has signed in, and the last one of the address.
MATCH (attempts:SignInAttempts)
WHERE attempts.key IN [$login, $address]
SET attempts.at = CASE attempts.key WHEN $login THEN [] ELSE attempts.at[..-1] END
RETURN attempts.key AS key
ORDER BY key
