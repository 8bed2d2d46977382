// The materials of submissions, the one that was sent first first.
UNWIND $owners AS owner
MATCH (:Submission {id: owner})-[:HAS_MATERIAL]->(material:Material)
RETURN owner, material
ORDER BY owner, material.uploadedAt, material.fileName, material.id
