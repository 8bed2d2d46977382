// Published practices shown at an event: how many each owner has.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Event {id: owner})<-[:PRESENTED_AT]-(n:Practice {status: 'PUBLISHED'})
  RETURN count(DISTINCT n) AS total
}
RETURN owner, total
