// Locks an account until the end of the transaction, and tells how many teams its owner is in or asked into.
MATCH (a:Account {id: $account})
SET a.login = a.login
RETURN COUNT { (a)<-[:OF]-(:TeamMember) } AS teams
