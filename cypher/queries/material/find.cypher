// A material with those who hold it; one row at most, in no order.
MATCH (material:Material {id: $id})
RETURN material, EXISTS { (material)<-[:HAS_MATERIAL]-(:Practice {status: 'PUBLISHED'}) }
    OR EXISTS { (material)<-[:HAS_MATERIAL]-(:PracticeVersion)-[:VERSION_OF]->(:Practice {status: 'PUBLISHED'}) } AS open,
  COLLECT { MATCH (material)<-[:HAS_MATERIAL]-(submission:Submission) RETURN submission.id ORDER BY submission.id }
    AS submissions
