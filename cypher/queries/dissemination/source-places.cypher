// Where adopters of practices met beside events where the practice was shown: communities, mentorships, organisations,
// programmes and what their facts name, each with who was there and when.
UNWIND $ids AS practiceId
MATCH (:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:BY]->(a)
CALL (n, a) {
  MATCH (n)<-[:PROVES]-(:Proof)-[:VIA]->(e:Event)
  RETURN 'EVENT' AS kind, e.id AS placeId, e.title AS place, toString(e.start) AS since, null AS until,
    false AS leading, false AS always
  UNION
  MATCH (a)-[member:MEMBER_OF]->(c:Community)
  RETURN 'COMMUNITY' AS kind, c.id AS placeId, c.name AS place, toString(member.from) AS since,
    toString(member.to) AS until, false AS leading, false AS always
  UNION
  MATCH (n)<-[:PROVES]-(proof:Proof)-[:VIA]->(c:Community)
  RETURN 'COMMUNITY' AS kind, c.id AS placeId, c.name AS place, proof.date AS since, null AS until,
    false AS leading, false AS always
  UNION
  MATCH (a)<-[side:MENTOR|MENTEE]-(m:Mentorship)
  RETURN 'MENTORSHIP' AS kind, m.id AS placeId, null AS place, toString(m.from) AS since, toString(m.to) AS until,
    type(side) = 'MENTOR' AS leading, false AS always
  UNION
  MATCH (a)-[work:WORKS_AT]->(o:Organisation)
  RETURN 'ORGANISATION' AS kind, o.id AS placeId, coalesce(o.shortName, o.name) AS place, toString(work.from) AS since,
    toString(work.to) AS until, false AS leading, work.from IS NULL AND EXISTS { (n)-[:AT]->(o) } AS always
  UNION
  MATCH (n)-[:AT]->(o:Organisation)
  WHERE NOT EXISTS { (a)-[:WORKS_AT]->(o) }
  RETURN 'ORGANISATION' AS kind, o.id AS placeId, coalesce(o.shortName, o.name) AS place, null AS since, null AS until,
    false AS leading, true AS always
  UNION
  MATCH (a)-[done:COMPLETED]->(course:Programme)
  RETURN 'PROGRAMME' AS kind, course.id AS placeId, course.title AS place, toString(done.on) AS since, null AS until,
    false AS leading, false AS always
}
RETURN practiceId, n.id AS adoptionId, kind, placeId, place, since, until, leading, always
ORDER BY practiceId, kind, placeId, adoptionId, leading DESC, since
