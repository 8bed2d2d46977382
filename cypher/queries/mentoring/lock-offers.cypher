// Locks offers until the end of the transaction, in the order of their ids.
UNWIND $ids AS id
MATCH (n:MentorOffer {id: id})
SET n.id = n.id
RETURN n.id AS id
