// The published practices; in no order.
MATCH (p:Practice {status: 'PUBLISHED'})
RETURN p.id AS id
