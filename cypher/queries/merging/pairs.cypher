// Which nodes a merge joined, in no order.
MATCH (m:Merge {id: $merge})
UNWIND m.nodes AS id
MATCH (loser:Merged {id: id})-[:MERGED_INTO {merge: $merge}]->(survivor)
RETURN DISTINCT loser.id AS loser, elementId(loser) AS loserPlace, loser.mergedLabel AS label, survivor.id AS survivor,
  elementId(survivor) AS survivorPlace, survivor:Merged AS buried
