// The hash of the token that opens writing.
MATCH (t:AccessToken {name: 'administrator'})
RETURN t.hash AS hash
