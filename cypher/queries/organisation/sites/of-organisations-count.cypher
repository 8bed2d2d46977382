// Innovation sites of an organisation: how many each owner has.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Organisation {id: owner})<-[:HOSTED_BY]-(n:InnovationSite)
  RETURN count(DISTINCT n) AS total
}
RETURN owner, total
