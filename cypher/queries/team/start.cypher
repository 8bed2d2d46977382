// Creates a team with whoever starts it.
MATCH (a:Account {id: $account})
CREATE (n:Team {id: $id, name: $name, purpose: $purpose, version: 1, planVersion: 0, dropped: [], createdAt: $at, updatedAt: $at})
CREATE (m:TeamMember {id: $member, leads: true, joinedAt: $at, invitedAt: $at, version: 1})-[:IN_TEAM]->(n)
CREATE (m)-[:OF]->(a)
WITH n
CALL (n) {
  MATCH (place:Organisation|Community)
  WHERE place.id = $place
  CREATE (n)-[:BELONGS_TO]->(place)
}
RETURN n.id AS id
