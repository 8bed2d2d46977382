// What a site had planned for a period, as far as recorded by a moment, and whether it was done by its end; by day.
MATCH (n:SitePlanItem)-[:IN_PLAN_OF]->(:InnovationSite {id: $site})
WHERE n.due >= $from AND n.due <= $to AND n.createdAt <= $known
  AND (n.cancelled IS NULL OR n.cancelledAt > $known)
RETURN n.id AS id, n.title AS title, n.year AS year,
  n.doneOn IS NOT NULL AND n.doneOn <= $to AND n.doneAt <= $known AS done
ORDER BY n.due, title, id
