// Ties the present version of a practice to the materials of the submission that was published, and to no others.
MATCH (submission:Submission {id: $submission})
MATCH (n:Practice {id: $practice})<-[:VERSION_OF]-(version:PracticeVersion)
WHERE version.number = n.version
CALL (version, submission) {
  MATCH (version)-[old:HAS_MATERIAL]->(material:Material)
  WHERE NOT EXISTS { (submission)-[:HAS_MATERIAL]->(material) }
  DELETE old
}
CALL (version, submission) {
  MATCH (submission)-[:HAS_MATERIAL]->(material:Material)
  MERGE (version)-[:HAS_MATERIAL]->(material)
}
RETURN COUNT { (version)-[:HAS_MATERIAL]->(:Material) } AS tied
