// Whether an account has notices without a number; one row, in no order.
RETURN EXISTS {
  MATCH (:Account {id: $account})<-[:TO]-(notice:Notice)
  WHERE notice.number IS NULL
} AS any
