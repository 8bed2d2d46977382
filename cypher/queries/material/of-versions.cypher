// The materials of the versions of published practices by the number of the version, the one that was sent first first.
UNWIND $owners AS practice
MATCH (:Practice {id: practice, status: 'PUBLISHED'})<-[:VERSION_OF]-(version:PracticeVersion)-[:HAS_MATERIAL]->(material:Material)
RETURN toString(version.number) AS owner, material
ORDER BY owner, material.uploadedAt, material.fileName, material.id
