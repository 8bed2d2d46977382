// Whether anybody follows anything; one row, in no order.
RETURN EXISTS { (:Account)-[:FOLLOWS]->() } AS any
