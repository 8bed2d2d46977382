// Removes a team with all that its members have brought. Tells how many nodes, in no order.
MATCH (n:Team {id: $id})
OPTIONAL MATCH (x:TeamMember|TeamStep)-[:IN_TEAM|STEP_OF]->(n)
DETACH DELETE x, n
RETURN count(*) AS gone
