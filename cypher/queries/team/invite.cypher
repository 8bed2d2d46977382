// Creates an invitation into a team.
MATCH (n:Team {id: $id}), (a:Account {id: $account}), (by:Account {id: $by})
CREATE (m:TeamMember {id: $member, leads: false, invitedAt: $at, version: 1})-[:IN_TEAM]->(n)
CREATE (m)-[:OF]->(a), (m)-[:INVITED_BY]->(by)
RETURN m.id AS id
