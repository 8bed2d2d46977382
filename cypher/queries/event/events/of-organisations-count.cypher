// Events that an organisation held or took part in: how many each owner has.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Organisation {id: owner})-[:TOOK_PART|ORGANISED_BY]-(n:Event)
  RETURN count(DISTINCT n) AS total
}
RETURN owner, total
