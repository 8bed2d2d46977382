// Removes accounts, links and attempts, so that tests start without any.
MATCH (n:Account|Invitation|SignInAttempts)
DETACH DELETE n
RETURN count(*) AS gone
