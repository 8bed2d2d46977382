// Locks what is edited until the end of the transaction.
MATCH (n:Organisation|InnovationSite|Event|Deficit|Practice|Community {id: $id})
SET n.locked = true
REMOVE n.locked
RETURN n.id AS id
