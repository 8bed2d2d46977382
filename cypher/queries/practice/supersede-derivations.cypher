// Sets aside derivations that no longer hold: they stay in the history.
UNWIND $rows AS row
MATCH (child:Practice {id: row.practice})-[link:DERIVED_FROM]->(origin:Practice {id: row.origin})
CREATE (child)-[former:FORMERLY_DERIVED_FROM]->(origin)
SET former = properties(link), former.supersededAt = $at, former.supersededBy = $by, former.reason = $reason,
  former.retracted = $reason IS NOT NULL
DELETE link
RETURN child.id AS id
