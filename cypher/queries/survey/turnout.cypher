// How many have answered a survey so far; one row at most, in no order.
MATCH (s:Survey {id: $id})
RETURN s.answers AS answers
LIMIT 1
