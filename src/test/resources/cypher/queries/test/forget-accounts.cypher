// Removes accounts, links, keys and attempts, so that tests start without any.
MATCH (n:Account|Invitation|PersonalToken|SignInAttempts)
DETACH DELETE n
RETURN count(*) AS gone
