// Practices that were taken out of the bank, the one that was taken out last first.
MATCH (n:Practice {status: 'ARCHIVED'})
RETURN n.id AS id, n.title AS title, n.statusReason AS reason, n.statusAt AS at
ORDER BY n.statusAt DESC, n.id DESC
LIMIT $limit
