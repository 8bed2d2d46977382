// Ties practices made for a test to what they are about, as a file would.
UNWIND $rows AS row
MATCH (n:Practice {id: row.id})
MATCH (organisation:Organisation {id: row.organisation})
MATCH (event:Event {id: row.event})
MATCH (deficit:Deficit {id: row.deficit})
MERGE (n)-[:DEVELOPED_AT]->(organisation)
MERGE (n)-[:PRESENTED_AT]->(event)
MERGE (n)-[:ADDRESSES {stated: true}]->(deficit)
SET n.externalKey = row.id, n.summaryFromTitle = false, n.subjects = row.subjects, n.levels = ['PRESCHOOL'], n.summary = row.summary
RETURN n.id AS id
