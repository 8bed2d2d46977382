// Creates an entry of what was done with a submission or said of it.
MATCH (submission:Submission {id: $submission})
MATCH (account:Account {id: $account})
SET submission.updatedAt = $at
CREATE (submission)<-[:ON]-(entry:ReviewEntry {id: $id, at: $at, move: $move, text: $text, round: $round})-[:BY]->(account)
RETURN entry.id AS id
