// Whether somebody answers for an organisation or for a territory that it lies in; one row, in no order.
RETURN EXISTS {
  MATCH (:Account {id: $account})-[:ANSWERS_FOR]->(place:Organisation|Territory)<-[:PART_OF*0..6]-(:Organisation {id: $organisation})
} AS covers
