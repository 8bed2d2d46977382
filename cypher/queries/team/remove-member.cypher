// Removes somebody from a team, or an invitation; a team without any members goes. What they brought is gone already.
MATCH (m:TeamMember {id: $member})-[:IN_TEAM]->(n:Team)
DETACH DELETE m
WITH n
WHERE NOT EXISTS { (other:TeamMember)-[:IN_TEAM]->(n) WHERE other.joinedAt IS NOT NULL }
OPTIONAL MATCH (x:TeamMember|TeamStep)-[:IN_TEAM|STEP_OF]->(n)
DETACH DELETE x, n
RETURN count(*) AS gone
