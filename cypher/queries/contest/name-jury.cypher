// Keeps who judges in a stage; tells whom it names anew, in no order.
MATCH (s:ContestStage {id: $stage})
SET s.version = s.version + 1
WITH s
CALL (s) {
  MATCH (s)<-[old:JUDGES]-(a:Account)
  WHERE NOT a.id IN $accounts
  DELETE old
}
UNWIND $accounts AS account
MATCH (a:Account {id: account})
WITH s, a, EXISTS { (a)-[:JUDGES]->(s) } AS known
MERGE (a)-[:JUDGES]->(s)
RETURN a.id AS account, known
