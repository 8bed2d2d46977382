// The versions of one statement of evidence, the newest first.
MATCH (statement:EvidenceStatement {id: $id})-[:ABOUT]->(p:Practice {id: $practice, status: 'PUBLISHED'})
OPTIONAL MATCH (statement)-[:OBTAINED_AT]->(place:Organisation)
RETURN p.id AS practiceId, statement, place.id AS organisationId, coalesce(place.shortName, place.name) AS organisation
ORDER BY statement.version DESC
LIMIT $limit
