// What was changed in the plan of a school year, the newest first.
MATCH (:ProgrammePlan {year: $year})<-[:CHANGE_OF]-(change:ProgrammePlanChange)
OPTIONAL MATCH (a:Account {id: change.by})
RETURN change.version AS version, change.at AS at, change.afterApproval AS afterApproval, change.approval AS approval,
  change.title AS title, change.month AS month, change.groupsBefore AS groupsBefore,
  change.placesBefore AS placesBefore, change.hoursBefore AS hoursBefore, change.groups AS groups,
  change.places AS places, change.hours AS hours, change.reason AS reason, a.name AS by
ORDER BY version DESC
LIMIT 500
