// Keeps who leads a team: one member.
MATCH (m:TeamMember)-[:IN_TEAM]->(:Team {id: $id})
SET m.leads = (m.id = $member)
RETURN count(*) AS members
