// What is said for and against practices; with $history also what was corrected or retracted.
UNWIND $ids AS practiceId
MATCH (:Practice {id: practiceId})<-[:ABOUT]-(statement:EvidenceStatement)
WHERE $history OR (statement.endedAt IS NULL AND NOT statement.retracted)
OPTIONAL MATCH (statement)-[:OBTAINED_AT]->(place:Organisation)
RETURN practiceId, statement, place.id AS organisationId, coalesce(place.shortName, place.name) AS organisation
ORDER BY practiceId, statement.recordedAt, statement.id, statement.version
