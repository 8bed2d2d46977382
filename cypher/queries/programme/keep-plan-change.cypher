// Keeps what was changed in the plan of a school year, when, by whom and why.
MATCH (n:ProgrammePlan {year: $year})
SET n.version = n.version + 1
CREATE (change:ProgrammePlanChange)-[:CHANGE_OF]->(n)
SET change.version = n.version, change.at = $at, change.by = $by, change.afterApproval = $afterApproval,
  change.approval = $approval, change.title = $title, change.month = $month, change.groupsBefore = $groupsBefore,
  change.placesBefore = $placesBefore, change.hoursBefore = $hoursBefore, change.groups = $groups,
  change.places = $places, change.hours = $hours, change.reason = $reason
RETURN change.version AS version
