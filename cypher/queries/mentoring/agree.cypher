// Keeps that one side of a mentorship agrees: the person of an account, or an organisation.
MATCH (n:Mentorship {id: $id})-[side:MENTOR|MENTEE]->(x)
WHERE x.id = $side OR EXISTS { (x)<-[:IS]-(:Account {id: $side}) }
SET side.agreedOn = $today
RETURN n.id AS id
