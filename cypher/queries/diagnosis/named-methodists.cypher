// Whom a person lets or let see their deficits, the newest first.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:OF]-(n:Charge)-[:TO]->(m:Account)
RETURN n, m.name AS name
ORDER BY n.id DESC
