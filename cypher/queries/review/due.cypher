// Who owes marks of reviews whose last day is near, in no order.
MATCH (a:Account)-[:ASKED_TO_REVIEW]->(r:Review {status: 'OPEN'})
WHERE r.deadline >= $today AND r.deadline <= $until AND NOT EXISTS {
  MATCH (a)<-[:MARKS_BY]-(m:ReviewMarks {finished: true})-[:MARKS_OF]->(r)
}
RETURN r.id AS id, r.title AS title, r.deadline AS deadline, a.id AS account
