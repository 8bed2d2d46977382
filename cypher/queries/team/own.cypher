// The teams that the owner of an account is in or asked into, the newest first.
MATCH (:Account {id: $account})<-[:OF]-(:TeamMember)-[:IN_TEAM]->(n:Team)
RETURN n.id AS id
ORDER BY n.createdAt DESC, id
