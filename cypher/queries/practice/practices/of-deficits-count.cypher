// Published practices that address a deficit or one below it: how many each owner has.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Deficit {id: owner})<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(n:Practice {status: 'PUBLISHED'})
  RETURN count(DISTINCT n) AS total
}
RETURN owner, total
