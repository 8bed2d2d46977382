// Ties a practice to the materials of the submission that was published, and to no others.
MATCH (submission:Submission {id: $submission})
MATCH (n:Practice {id: $practice})
CALL (n, submission) {
  MATCH (n)-[old:HAS_MATERIAL]->(material:Material)
  WHERE NOT EXISTS { (submission)-[:HAS_MATERIAL]->(material) }
  DELETE old
}
CALL (n, submission) {
  MATCH (submission)-[:HAS_MATERIAL]->(material:Material)
  MERGE (n)-[:HAS_MATERIAL]->(material)
}
RETURN COUNT { (n)-[:HAS_MATERIAL]->(:Material) } AS tied
