// Removes a material from a submission.
MATCH (:Submission {id: $submission})-[tie:HAS_MATERIAL]->(material:Material {id: $id})
DELETE tie
RETURN material.id AS id
