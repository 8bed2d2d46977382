// Keeps whom a review asks; tells whom it names anew, in no order.
MATCH (r:Review {id: $id})
SET r.version = r.version + 1, r.updatedAt = $at
WITH r
CALL (r) {
  MATCH (r)<-[old:ASKED_TO_REVIEW]-(gone:Account)
  WHERE NOT gone.id IN $accounts
  OPTIONAL MATCH (draft:ReviewMarks)-[:MARKS_OF]->(r)
  WHERE (draft)-[:MARKS_BY]->(gone)
  DETACH DELETE draft
  DELETE old
}
UNWIND $accounts AS account
MATCH (a:Account {id: account})
WITH r, a, EXISTS { (a)-[:ASKED_TO_REVIEW]->(r) } AS known
MERGE (a)-[:ASKED_TO_REVIEW]->(r)
RETURN a.id AS account, known
