// The school years that have a plan of programmes or groups, growing.
CALL () {
  MATCH (n:ProgrammePlan)
  WHERE n.version > 0
  RETURN n.year AS year
  UNION
  MATCH (:Programme)<-[tie:GROUP_OF]-(:Event)
  RETURN DISTINCT tie.year AS year
}
RETURN DISTINCT year
ORDER BY year
