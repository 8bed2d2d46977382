// What names nodes by their ids alone, in no order; with the adoption whose history it is part of.
CALL () {
  UNWIND $ids AS id
  MATCH (n:Submission) WHERE n.practiceId = id
  RETURN n, 'practiceId' AS property, id
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Submission|PracticeVersion) WHERE n.organisationId = id
  RETURN n, 'organisationId' AS property, id
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:FormerProof) WHERE n.viaId = id
  RETURN n, 'viaId' AS property, id
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:FormerProof) WHERE n.teacherId = id
  RETURN n, 'teacherId' AS property, id
}
RETURN elementId(n) AS place, property, id, COLLECT { MATCH (n)-[:FORMERLY_PROVED]->(a:Adoption) RETURN a.id }[0] AS adoption
