// Keeps that somebody has agreed to be in a team.
MATCH (m:TeamMember {id: $member})
SET m.joinedAt = $at
RETURN m.id AS id
