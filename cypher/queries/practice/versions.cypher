// The versions of a published practice, the newest first.
MATCH (version:PracticeVersion)-[:VERSION_OF]->(:Practice {id: $id, status: 'PUBLISHED'})
RETURN version
ORDER BY version.number DESC
