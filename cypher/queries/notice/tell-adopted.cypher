// Creates the notices that a practice which an account follows was taken up, one for each adoption ever, and tells how many.
UNWIND $rows AS row
MATCH (adoption:Adoption {id: row.id})-[:OF]->(practice:Practice {status: 'PUBLISHED'})<-[follows:FOLLOWS]-(account:Account)
WHERE row.seq > $after AND row.seq > follows.since
WITH DISTINCT adoption, practice, account,
  COLLECT { MATCH (adoption)-[:AT]->(o:Organisation) RETURN coalesce(o.shortName, o.name) LIMIT 1 }[0] AS place
MERGE (notice:Notice {key: account.id + '|' + adoption.id})
ON CREATE SET notice.id = randomUUID(), notice.kind = 'ADOPTED', notice.at = $at, notice.read = false,
  notice.title = practice.title, notice.address = '/practices/' + practice.id + '/spread', notice.detail = place
MERGE (notice)-[:TO]->(account)
RETURN count(*) AS told
