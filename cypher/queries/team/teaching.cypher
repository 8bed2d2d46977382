// Which deficits members of a team can teach, each with the path from it to what they are strong in; the shortest first.
MATCH (m:TeamMember)-[:IN_TEAM]->(:Team {id: $id})
MATCH (m)-[:OF]->(a:Account)
WHERE NOT a.closed AND m.agreedOn IS NOT NULL
MATCH (m)-[:STRONG_IN]->(x)
CALL (x) {
  MATCH way = (x:Deficit)-[:BROADER*0..8]->(d:Deficit)
  WHERE d.id IN $deficits
  RETURN d, x AS near, null AS shown, length(way) AS far
  UNION
  MATCH (x:Practice {status: 'PUBLISHED'})-[:ADDRESSES]->(near:Deficit)
  MATCH way = (near)-[:BROADER*0..8]->(d:Deficit)
  WHERE d.id IN $deficits
  RETURN d, near, x AS shown, length(way) + 1 AS far
}
RETURN m.id AS member, a.name AS name, d.id AS deficit, d.name AS deficitName, near.id AS nearId, near.name AS nearName,
  shown.id AS shownId, shown.title AS shownTitle
ORDER BY member, deficit, far, nearName, nearId, shownTitle, shownId
