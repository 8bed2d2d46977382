// How many attempts to sign in there were of late.
MATCH (attempts:SignInAttempts {key: $key})
RETURN size([at IN attempts.at WHERE at > $since]) AS count
