// How many published practices are derived from each of several.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Practice {id: owner, status: 'PUBLISHED'})<-[:DERIVED_FROM]-(other:Practice {status: 'PUBLISHED'})
  RETURN count(DISTINCT other) AS total
}
RETURN owner, total
