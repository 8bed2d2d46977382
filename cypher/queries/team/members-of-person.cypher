// Where a person is in teams or asked into them, in the order of the teams.
MATCH (:Teacher {id: $teacher})<-[:IS]-(:Account)<-[:OF]-(m:TeamMember)-[:IN_TEAM]->(n:Team)
RETURN m.id AS member, n.id AS team
ORDER BY team, member
