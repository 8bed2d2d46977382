// Whether somebody is a methodist of some things alone; one row, in no order.
RETURN EXISTS { (:Account {id: $account, limited: true}) } AS limited
