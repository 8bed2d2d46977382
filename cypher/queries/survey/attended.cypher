// What the owner of an account was at: events, and the programmes that these were groups of.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:IS_PERSON]-(p:Participant {state: 'REGISTERED', present: true})
MATCH (p)-[:REGISTERED_FOR]->(e:Event)
OPTIONAL MATCH (e)-[:GROUP_OF]->(g:Programme)
RETURN e.id AS event, g.id AS programme
ORDER BY event, programme
