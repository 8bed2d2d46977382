// Ties a draft to the materials of the practice that it is to be a new version of.
MATCH (submission:Submission {id: $submission})
MATCH (:Practice {id: $practice, status: 'PUBLISHED'})-[:HAS_MATERIAL]->(material:Material)
MERGE (submission)-[:HAS_MATERIAL]->(material)
RETURN count(material) AS tied
