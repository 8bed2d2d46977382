// Ties between two teachers, some of them from after the day in March 2021 that a test looks at; made for that test.
MATCH (learner:Teacher {id: $learner})-[:WORKS_AT]->(school:Organisation), (candidate:Teacher {id: $candidate})
CREATE (club:Community {id: $id + '1', source: 'test', externalKey: '1', name: 'Клуб математиков', sortKey: 'клуб'})
CREATE (late:Community {id: $id + '2', source: 'test', externalKey: '2', name: 'Поздний клуб', sortKey: 'поздний'})
CREATE (course:Programme {id: $id + '3', source: 'test', externalKey: '3', title: 'Курс', sortKey: 'курс'})
CREATE (pair:Mentorship {id: $id + '4', source: 'test', from: date('2020-09-01'), to: date('2021-06-30')})
CREATE (learner)-[:MEMBER_OF {from: '2019'}]->(club), (candidate)-[:MEMBER_OF {from: date('2018-02-03')}]->(club)
CREATE (learner)-[:MEMBER_OF {from: '2022'}]->(late), (candidate)-[:MEMBER_OF {from: '2022'}]->(late)
CREATE (learner)-[:COMPLETED {on: '2020-12'}]->(course), (candidate)-[:COMPLETED {on: '2020-12-20'}]->(course)
CREATE (pair)-[:MENTOR]->(candidate), (pair)-[:MENTEE]->(learner)
CREATE (candidate)-[:WORKS_AT {from: '2018', to: '2020-08', source: 'test'}]->(school)
RETURN club.id AS id
