// Published practices developed at an organisation: how many each owner has.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Organisation {id: owner})<-[:DEVELOPED_AT]-(n:Practice {status: 'PUBLISHED'})
  RETURN count(DISTINCT n) AS total
}
RETURN owner, total
