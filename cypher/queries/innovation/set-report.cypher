// Keeps what the council said to a report that waits for it.
MATCH (n:SiteReport {id: $id, status: 'FILED'})
SET n += $values
RETURN n.id AS id
