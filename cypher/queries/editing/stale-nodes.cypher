// Published practices and lasting sites in the care of an account, or all, that nobody has confirmed for too long, by region and name.
MATCH (n:Practice|InnovationSite)
WHERE (n.status = 'PUBLISHED' OR n:InnovationSite AND (n.to IS NULL OR NOT split(n.to, '/')[-1] < left($today, size(split(n.to, '/')[-1]))))
  AND ($account IS NULL OR EXISTS {
    (n)-[:DEVELOPED_AT|HOSTED_BY]->(:Organisation)-[:PART_OF*0..6]->(:Organisation|Territory)<-[:ANSWERS_FOR]-(:Account {id: $account})
  })
WITH n, split(replace(coalesce(n.citedOn, ''), '~', ''), '/')[-1] AS cited, coalesce(
  COLLECT {
    MATCH (version:PracticeVersion)-[:VERSION_OF]->(n)
    WITH toString(version.publishedOn) AS day
    WHERE n.confirmedOn IS NULL OR day > toString(n.confirmedOn)
    RETURN day ORDER BY day DESC LIMIT 1
  }[0], toString(n.confirmedOn)) AS confirmed
WITH n, coalesce(confirmed, CASE WHEN cited =~ '[0-9].*' THEN cited END, toString(date(n.createdAt)), $cutoff) AS since
WHERE since < left($cutoff, size(since))
RETURN n.id AS id, head(labels(n)) AS label, n.title AS title, n.region AS region, since
ORDER BY coalesce(region, ''), title, id
LIMIT $limit
