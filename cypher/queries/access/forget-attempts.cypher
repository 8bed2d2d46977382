// Takes back the attempts on an account whose owner has signed in, and the last one of the address; locks both in the order in which
// attempts are counted, so that two who sign in at once do not wait for each other.
UNWIND [$login, $address] AS key
MATCH (attempts:SignInAttempts {key: key})
SET attempts.at = CASE key WHEN $login THEN [] ELSE attempts.at[..-1] END
RETURN key
ORDER BY key
