// Locks nodes until the end of the transaction and changes nothing; one that is not there is passed over.
UNWIND $ids AS id
MATCH (n:$($label) {id: id})
SET n.id = n.id
RETURN n.id AS id
