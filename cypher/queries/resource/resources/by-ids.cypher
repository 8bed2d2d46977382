// Information resources by their ids; in no order.
MATCH (n:InfoResource)
WHERE n.id IN $ids
RETURN n,
  COLLECT {
    MATCH (n)-[:RUN_BY]->(owner:Organisation|Community)
    RETURN {label: head(labels(owner)), id: owner.id, name: coalesce(owner.shortName, owner.name)}
    ORDER BY owner.id LIMIT 1
  }[0] AS owner,
  COUNT { MATCH (n)-[tie:USED_BY]->(user:Organisation) WHERE tie.until IS NULL RETURN DISTINCT user } AS users
