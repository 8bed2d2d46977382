// Communities of an organisation: how many each owner has.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Organisation {id: owner})-[:MEMBER_OF]->(n:Community)
  RETURN count(DISTINCT n) AS total
}
RETURN owner, total
