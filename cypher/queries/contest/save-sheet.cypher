// Creates what a juror says of a work, or keeps what was changed of it.
MATCH (a:Account {id: $juror})-[:JUDGES]->(s:ContestStage {id: $stage})
MATCH (w:ContestWork {id: $work})-[:COMPETES_IN]->(s)
MERGE (n:JurySheet {key: $key})
ON CREATE SET n.version = 0
MERGE (n)-[:AT_STAGE]->(s)
MERGE (n)-[:ON_WORK]->(w)
MERGE (n)-[:SHEET_OF]->(a)
SET n.points = $points, n.comments = $comments, n.finished = $finished, n.version = n.version + 1
RETURN n.key AS key
