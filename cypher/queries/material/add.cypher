// Creates a material of a submission.
MATCH (submission:Submission {id: $submission})
CREATE (submission)-[:HAS_MATERIAL]->(material:Material {id: $id, title: $title, fileName: $fileName, kind: $kind,
  mediaType: $mediaType, size: $size, sha256: $sha256, uploadedAt: $at})
RETURN material.id AS id
