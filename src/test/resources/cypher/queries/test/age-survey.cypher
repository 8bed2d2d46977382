// Moves the days of a survey back, in no order.
MATCH (s:Survey {id: $id})
SET s.opensOn = date() - duration({days: 400}), s.closesOn = date() - duration({days: 365})
RETURN s.id AS id
