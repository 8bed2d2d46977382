// Keeps the last day of a site whose status was taken away.
MATCH (n:InnovationSite {id: $id})
SET n.to = $to, n.updatedAt = $at
RETURN n.id AS id
