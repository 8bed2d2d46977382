// Keeps who is what in the group of a project; without a role they leave it.
MATCH (n:Project {id: $id}), (a:Account {id: $account})
SET n.version = n.version + 1
WITH n, a
CALL (n, a) {
  MATCH (a)-[old:IN_PROJECT]->(n)
  DELETE old
}
CALL (n, a) {
  WITH n, a
  WHERE $role IS NOT NULL
  CREATE (a)-[:IN_PROJECT {role: $role}]->(n)
}
RETURN a.id AS id
