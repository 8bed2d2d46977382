// Removes that an account follows a node.
MATCH (:Account {id: $account})-[follows:FOLLOWS]->(node:$($label) {id: $id})
WITH follows, node.id AS id
DELETE follows
RETURN id
