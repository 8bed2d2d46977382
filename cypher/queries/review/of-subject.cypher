// Which reviews a programme or a practice has, in no order.
CALL () {
  MATCH (p:Programme {id: $id})<-[:REVIEWS]-(r:Review)
  RETURN r.id AS review
  UNION ALL
  MATCH (p:Practice {id: $id})<-[:REVIEWS]-(r:Review)
  RETURN r.id AS review
}
RETURN review
