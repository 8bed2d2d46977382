// People with diagnoses, made for a test.
MATCH (d:Deficit {externalKey: $deficit})
MATCH (o:Organisation {city: $city})
WITH d, o
ORDER BY o.id
LIMIT 1
UNWIND range(1, $number) AS at
CREATE (a:Account {id: $prefix + at, login: $prefix + at, loginKey: $prefix + at, name: 'Имя ' + at, roles: ['TEACHER'],
  closed: false, version: 1, createdOn: $on, passwordHash: ''})
CREATE (a)-[:IS]->(t:Teacher {id: $prefix + at, name: 'Имя ' + at, position: 'TEACHER', subjects: [$subject]})
CREATE (t)-[:WORKS_AT {from: $on}]->(o)
CREATE (:DiagnosisConsent {id: $prefix + at, version: 1, givenOn: $on})-[:OF]->(t)
CREATE (n:Diagnosis {id: $prefix + at, severity: 'MARKED', source: 'CONTEST', purpose: 'ROUTE', diagnosedOn: $on})
CREATE (n)-[:OF]->(d), (n)-[:CONCERNS]->(t)
RETURN d.id AS id
ORDER BY id
