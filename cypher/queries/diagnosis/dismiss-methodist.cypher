// Ends a charge; one row at most, so in no order; none when it is not this person's or over.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:OF]-(n:Charge {id: $id})
WHERE n.withdrawnOn IS NULL
SET n.withdrawnOn = $today
RETURN n.id AS id
