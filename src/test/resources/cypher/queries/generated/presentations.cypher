// Ties practices to the events where they were presented, and the events to who spoke there.
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (p:Practice {id: row.practice})
MERGE (p)-[:PRESENTED_AT]->(e)
WITH e, row
CALL (row, e) { MATCH (n:Teacher {id: row.speaker}) MERGE (n)-[:TOOK_PART {role: 'SPEAKER'}]->(e) }
CALL (row, e) { MATCH (n:Organisation {id: row.speaker}) MERGE (n)-[:TOOK_PART {role: 'SPEAKER'}]->(e) }
RETURN count(*) AS made
