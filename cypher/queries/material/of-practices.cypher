// The materials of published practices, the one that was sent first first.
UNWIND $owners AS owner
MATCH (:Practice {id: owner, status: 'PUBLISHED'})-[:HAS_MATERIAL]->(material:Material)
RETURN owner, material
ORDER BY owner, material.uploadedAt, material.fileName, material.id
