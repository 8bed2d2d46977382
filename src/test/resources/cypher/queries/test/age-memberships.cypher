// Makes all memberships of a community as old as a day.
MATCH (:Teacher)-[m:MEMBER_OF]->(:Community {id: $id})
SET m.from = $day
