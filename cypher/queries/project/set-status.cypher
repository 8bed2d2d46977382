// Keeps how a project stands and what was decided or reported; nothing is emptied. Former votes go with each proposal.
MATCH (n:Project {id: $id})
SET n += $values
SET n.updatedAt = $at, n.version = n.version + 1
WITH n
CALL (n) {
  MATCH (n)<-[old:VOTED_ON]-()
  WHERE n.status = 'PROPOSED'
  DELETE old
}
RETURN n.id AS id
