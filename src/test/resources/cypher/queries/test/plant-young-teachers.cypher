// Young teachers of an organisation, made for a test: so many, the first of them in a school, with a mentor, with deficits.
MATCH (o:Organisation {id: $organisation})
MATCH (d:Deficit)
WITH o, d
ORDER BY d.id
LIMIT 1
UNWIND range(1, $number) AS at
WITH o, d, at, $prefix + at AS id
CREATE (a:Account {id: id, login: id, loginKey: id, name: 'Имя ' + id, roles: ['TEACHER'], closed: false, version: 1,
  createdOn: $on, passwordHash: ''})
CREATE (a)-[:IS]->(t:Teacher {id: id, name: 'Имя ' + id, position: 'TEACHER', subjects: ['математика'], teachingSince: $since})
CREATE (t)-[:WORKS_AT {from: $on}]->(o)
CREATE (:DiagnosisConsent {id: id, version: 1, givenOn: $on})-[:OF]->(t)
WITH d, at, id, t
CALL (at, t) {
  WITH at, t
  WHERE at <= $school
  MATCH (c:Community {id: $community})
  CREATE (t)-[:MEMBER_OF {role: 'MEMBER', from: $on}]->(c)
}
CALL (at, id, t) {
  WITH at, id, t
  WHERE at <= $mentor
  CREATE (:Mentorship {id: id, model: CASE WHEN at <= $double THEN 'DOUBLE' ELSE 'YOUNG_TEACHER' END, status: 'ACTIVE',
    proposedOn: $on, startedOn: $on, version: 1})-[:MENTEE]->(t)
}
CALL (d, at, id, t) {
  WITH d, at, id, t
  WHERE at <= $found
  CREATE (x:Diagnosis {id: id, severity: 'MARKED', source: 'CONTEST', purpose: 'ROUTE', diagnosedOn: $on,
    closedOn: CASE WHEN at <= $eliminated THEN $on END})
  CREATE (x)-[:OF]->(d), (x)-[:CONCERNS]->(t)
}
RETURN count(*) AS made
