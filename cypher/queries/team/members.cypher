// Who is in a team or asked into it, the longest first, with what they have agreed to bring. Closed accounts are passed over.
MATCH (m:TeamMember)-[:IN_TEAM]->(:Team {id: $id})
MATCH (m)-[:OF]->(a:Account)
WHERE NOT a.closed
OPTIONAL MATCH (m)-[:INVITED_BY]->(by:Account)
RETURN m, a.id AS account, a.name AS name, by.name AS invitedBy,
  COLLECT { MATCH (a)-[:IS]->(:Teacher)<-[:OF]-(offer:MentorOffer) RETURN offer.id ORDER BY offer.id } AS offers,
  COLLECT {
    MATCH (m)-[:BRINGS]->(x:Diagnosis)-[:OF]->(d:Deficit)
    WHERE m.agreedOn IS NOT NULL
    RETURN {diagnosis: x.id, deficit: d.id, name: d.name, severity: x.severity, gone: x.closedOn IS NOT NULL}
    ORDER BY d.sortKey, d.id
  } AS brings,
  COLLECT {
    MATCH (m)-[:STRONG_IN]->(x:Deficit|Practice)
    WHERE m.agreedOn IS NOT NULL AND (x:Deficit OR x.status = 'PUBLISHED')
    RETURN {label: labels(x)[0], id: x.id, name: coalesce(x.title, x.name)} ORDER BY x.sortKey, x.id
  } AS strengths
ORDER BY m.joinedAt, m.id
