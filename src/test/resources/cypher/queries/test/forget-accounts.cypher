// Removes accounts, links, keys, attempts and submissions, so that tests start without any.
MATCH (n:Account|Invitation|PersonalToken|SignInAttempts|Submission|ReviewEntry)
DETACH DELETE n
RETURN count(*) AS gone
