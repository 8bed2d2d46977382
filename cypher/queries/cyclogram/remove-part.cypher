// Removes a part of an activity with its reports.
MATCH (n:CycleItem {id: $id})
OPTIONAL MATCH (n)-[:FULFILLED_BY]->(r:CycleReport)
WITH n, collect(r) AS reports
FOREACH (report IN reports | DETACH DELETE report)
DETACH DELETE n
