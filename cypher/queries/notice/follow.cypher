// Keeps that an account follows a node that is open to everybody, and tells how many it follows then.
MATCH (account:Account {id: $account})
MATCH (node:$($label) {id: $id})
WHERE NOT node:Practice OR node.status = 'PUBLISHED'
SET account.locked = true
MERGE (account)-[follows:FOLLOWS]->(node)
ON CREATE SET follows.since = $since
RETURN COUNT { (account)-[:FOLLOWS]->() } AS followed
