// Records that what is said of a practice or a site still holds.
MATCH (n:Practice|InnovationSite {id: $id})
SET n.confirmedOn = $on, n.confirmedBy = $by
RETURN n.id AS id
