// Which pairs somebody says are two, by the nodes that stand for them now, in no order.
MATCH (n:NotTheSame {label: $label})
RETURN [id IN [n.first, n.second] |
  coalesce(COLLECT { MATCH (m:Merged {id: id})-[:MERGED_INTO*1..50]->(last) WHERE NOT last:Merged RETURN last.id }[0], id)] AS ids
