// Locks what is edited until the end of the transaction.
MATCH (n:Organisation|InnovationSite|Event|Deficit|Practice {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
