// Keeps the vote of a member of the council on an application; a later one takes its place.
MATCH (n:SiteApplication {id: $id}), (a:Account {id: $account})
MERGE (a)-[v:VOTED_ON]->(n)
SET v.vote = $vote
RETURN a.id AS id
