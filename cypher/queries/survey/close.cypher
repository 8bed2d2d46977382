// Closes surveys for good: what was answered can be read from now on, and who has answered is forgotten.
MATCH (s:Survey {id: $id, state: 'RELEASED'})
SET s.state = 'CLOSED', s.closedOn = $closedOn, s.updatedAt = $at, s.version = s.version + 1
WITH s
CALL (s) {
  MATCH (turn:SurveyTurn {survey: s.id})
  DETACH DELETE turn
}
RETURN s.id AS id
ORDER BY id
