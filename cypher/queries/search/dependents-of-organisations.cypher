// The practices and sites whose documents name one of these organisations; in no order.
MATCH (o:Organisation)<-[:DEVELOPED_AT|HOSTED_BY]-(n:Practice|InnovationSite)
WHERE o.id IN $ids
RETURN DISTINCT head(labels(n)) AS label, n.id AS id
