// All mentorships between schools, or all between people, the newest first.
MATCH (n:Mentorship)
WHERE (n.model = 'LEADER_SCHOOL') = $schools
RETURN n.id AS id
ORDER BY id DESC
