// Creates another material of the same file for a submission that wants another title, in place of the one it has.
MATCH (submission:Submission {id: $submission})-[old:HAS_MATERIAL]->(material:Material {id: $id})
CREATE (submission)-[:HAS_MATERIAL]->(copy:Material)
SET copy = material {.*, id: $copy, title: $title}
DELETE old
RETURN copy.id AS id
