// Creates a mentorship that answers a request.
MATCH (r:MentorRequest {id: $request})-[:OF]->(mentee:Teacher)
CREATE (n:Mentorship)
SET n = $values, n.updatedAt = $at
CREATE (n)-[side:MENTEE]->(mentee), (n)-[:ANSWERS]->(r)
SET side.agreedOn = $agreedOn
WITH n
CALL (n) {
  UNWIND range(0, size($mentors) - 1) AS place
  MATCH (:MentorOffer {id: $mentors[place]})-[:OF]->(mentor:Teacher)
  CREATE (n)-[:MENTOR {place: place}]->(mentor)
}
CALL (n) {
  MATCH (d:Deficit)
  WHERE d.id IN $deficits
  CREATE (n)-[:AIMS_AT]->(d)
}
RETURN n.id AS id
