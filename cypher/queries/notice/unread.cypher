// How many notices an account has not seen yet.
MATCH (account:Account {id: $account})
RETURN COUNT { (account)<-[:TO]-(:Notice {read: false}) } AS unread
