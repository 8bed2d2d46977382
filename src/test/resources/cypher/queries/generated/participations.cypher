// Ties teachers and organisations to the events they took part in.
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
CALL (row, e) { MATCH (n:Teacher {id: row.actor}) CREATE (n)-[:TOOK_PART {role: 'PARTICIPANT'}]->(e) }
CALL (row, e) { MATCH (n:Organisation {id: row.actor}) CREATE (n)-[:TOOK_PART {role: 'PARTICIPANT'}]->(e) }
RETURN count(*) AS made
