// Keeps that somebody was reminded of a review; nothing when they were before. Locks the review first, in no order.
MATCH (a:Account {id: $account})-[ask:ASKED_TO_REVIEW]->(r:Review {id: $id, status: 'OPEN'})
SET r.locked = true
REMOVE r.locked
WITH ask
WHERE ask.reminded IS NULL OR ask.reminded <> $deadline
SET ask.reminded = $deadline
RETURN 1 AS first
