// Creates a review by a published sheet with what it is about.
MATCH (s:CriteriaSheet {id: $sheet, status: 'PUBLISHED'})
CREATE (r:Review {id: $id, kind: $kind, subjectKind: $subjectKind, title: $title, address: $address,
  deadline: $deadline, openedOn: $today, status: 'OPEN', version: 1, createdAt: $at, updatedAt: $at})
CREATE (r)-[:BY_SHEET]->(s)
WITH r
CALL (r) {
  MATCH (p:Programme {id: $programme})
  CREATE (r)-[:REVIEWS]->(p)
}
CALL (r) {
  MATCH (p:Practice {id: $practice})
  CREATE (r)-[:REVIEWS]->(p)
}
CALL (r) {
  MATCH (o:Organisation {id: $organisation})
  CREATE (r)-[:REVIEW_FOR]->(o)
}
RETURN r.id AS id
