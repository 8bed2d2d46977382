// Creates the notices that what an account follows was changed, one for each node and change, and tells how many.
UNWIND $rows AS row
MATCH (node:Practice|Organisation|InnovationSite|Deficit|Community|Event|Programme {id: row.id})<-[follows:FOLLOWS]-(account:Account)
WHERE row.label IN labels(node) AND row.seq > $after AND row.seq > follows.since
  AND (NOT node:Practice OR node.status = 'PUBLISHED')
MERGE (notice:Notice {key: account.id + '|' + row.seq + '|' + node.id})
ON CREATE SET notice.id = randomUUID(), notice.kind = 'CHANGED', notice.at = $at, notice.read = false,
  notice.title = coalesce(node.title, node.shortName, node.name),
  notice.address = CASE head(labels(node))
    WHEN 'Practice' THEN '/practices/' WHEN 'Organisation' THEN '/organisations/' WHEN 'InnovationSite' THEN '/sites/'
    WHEN 'Deficit' THEN '/deficits/' WHEN 'Community' THEN '/communities/' WHEN 'Event' THEN '/events/'
    ELSE '/programmes/' END + node.id
MERGE (notice)-[:TO]->(account)
RETURN count(*) AS told
