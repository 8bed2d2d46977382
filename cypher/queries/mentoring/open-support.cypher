// Creates a programme of support between two schools, unless one of the same two is not over; locks the leader first.
MATCH (leader:Organisation {id: $leader})
SET leader.id = leader.id
WITH leader
MATCH (school:Organisation {id: $school})
WHERE NOT EXISTS {
  (leader)<-[:MENTOR]-(m:Mentorship)-[:MENTEE]->(school)
  WHERE m.status IN ['PROPOSED', 'ACTIVE']
}
CREATE (n:Mentorship)
SET n = $values, n.updatedAt = $at
CREATE (n)-[one:MENTOR {place: 0}]->(leader), (n)-[other:MENTEE]->(school)
SET one.agreedOn = $leaderAgreed, other.agreedOn = $schoolAgreed
WITH n
CALL (n) {
  MATCH (d:Deficit)
  WHERE d.id IN $aims
  CREATE (n)-[:AIMS_AT]->(d)
}
RETURN n.id AS id
