// The mentorships of a school with other schools, the newest first.
MATCH (:Organisation {id: $organisation})<-[:MENTOR|MENTEE]-(n:Mentorship)
RETURN DISTINCT n.id AS id
ORDER BY id DESC
