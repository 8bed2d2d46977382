// Records a merge: which nodes it joined, and what fields it changed.
CREATE (n:Merge {id: $id, label: $label, loser: $loser, survivor: $survivor, loserName: $loserName, nodes: $nodes,
  changed: $changed, before: $before, after: $after, at: $at, by: $by})
RETURN n.id AS id
