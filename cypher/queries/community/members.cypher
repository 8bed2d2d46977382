// Who is a member of a community, then who was.
MATCH (:Community {id: $id})<-[m:MEMBER_OF]-(t:Teacher)
RETURN t.id AS person, t.name AS name, m.role AS role, toString(m.from) AS since, toString(m.to) AS until
ORDER BY until IS NOT NULL, name, person, since
