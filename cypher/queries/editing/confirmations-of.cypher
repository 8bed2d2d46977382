// Since when what is said of practices and sites is known, and whether that is too long ago; in no order.
MATCH (n:Practice|InnovationSite)
WHERE n.id IN $ids
WITH n, split(replace(coalesce(n.citedOn, ''), '~', ''), '/')[-1] AS cited, coalesce(
  COLLECT {
    MATCH (version:PracticeVersion)-[:VERSION_OF]->(n)
    WITH toString(version.publishedOn) AS day
    WHERE n.confirmedOn IS NULL OR day > toString(n.confirmedOn)
    RETURN day ORDER BY day DESC LIMIT 1
  }[0], toString(n.confirmedOn)) AS confirmed
WITH n, coalesce(confirmed, CASE WHEN cited =~ '[0-9].*' THEN cited END, toString(date(n.createdAt)), $cutoff) AS since
RETURN n.id AS id, n.confirmedOn AS confirmedOn, n.confirmedBy AS confirmedBy, since,
  since < left($cutoff, size(since)) AS stale, toString(coalesce(n.updatedAt, n.createdAt, '')) AS version
