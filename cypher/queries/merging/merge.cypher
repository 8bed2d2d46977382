// One merge.
MATCH (n:Merge {id: $id})
RETURN n
ORDER BY n.id
