// Keeps the results of a stage and that it is closed; tells whom the results concern, in no order.
MATCH (s:ContestStage {id: $stage})
SET s.closed = true, s.version = s.version + 1
WITH s
UNWIND $results AS row
MATCH (w:ContestWork {id: row.work})-[tie:COMPETES_IN]->(s)
SET tie.points = row.points, tie.place = row.place, tie.goesOn = row.goesOn, tie.low = row.low, tie.high = row.high,
  tie.apart = row.apart
WITH w, row
OPTIONAL MATCH (w)-[:WORK_BY]->(p:Participant)
SET p.role = 'CONTESTANT', p.result = row.result
WITH p
MATCH (p)-[:IS_PERSON]->(:Teacher)<-[:IS]-(a:Account)
RETURN a.id AS account
