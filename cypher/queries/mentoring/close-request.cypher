// Removes the request that a mentorship answers.
MATCH (:Mentorship {id: $id})-[:ANSWERS]->(r:MentorRequest)
WITH r, r.id AS request
DETACH DELETE r
RETURN request
