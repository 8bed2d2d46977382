// Keeps who was there; the number of a certificate, once given, stays.
UNWIND $rows AS row
MATCH (p:Participant {id: row.id, state: 'REGISTERED'})-[:REGISTERED_FOR]->(:Event {id: $event})
SET p.markedAt = CASE WHEN row.present AND NOT coalesce(p.present, false) THEN $at ELSE p.markedAt END,
  p.present = row.present, p.certificate = CASE
  WHEN row.present THEN coalesce(p.certificate, row.certificate)
  ELSE p.certificate
END, p.role = coalesce(row.role, p.role)
RETURN p.id AS id
ORDER BY id
