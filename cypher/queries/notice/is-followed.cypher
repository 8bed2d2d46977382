// Whether an account follows a node; one row, in no order.
RETURN EXISTS { MATCH (:Account {id: $account})-[:FOLLOWS]->(:$($label) {id: $id}) } AS followed
