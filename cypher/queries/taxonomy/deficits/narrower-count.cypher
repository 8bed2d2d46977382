// Deficits directly below a deficit: how many each owner has.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Deficit {id: owner})<-[:BROADER]-(n:Deficit)
  WHERE n.retiredOn IS NULL
  RETURN count(DISTINCT n) AS total
}
RETURN owner, total
