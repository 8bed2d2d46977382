// Keeps the vote of a member of the council; a later one takes its place.
MATCH (n:Project {id: $id}), (a:Account {id: $account})
MERGE (a)-[v:VOTED_ON]->(n)
SET v.vote = $vote
RETURN a.id AS id
