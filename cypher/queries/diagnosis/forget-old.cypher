// Removes what is kept long enough: deficits that are gone, notes of who has looked. Tells how many, in no order.
CALL () {
  MATCH (n:Diagnosis)
  WHERE n.closedOn < $before
  RETURN n
  UNION
  MATCH (n:DiagnosisView)
  WHERE date(n.at) < $before
  RETURN n
}
DETACH DELETE n
RETURN count(*) AS gone
