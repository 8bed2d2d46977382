// Keeps within what a team has planned, and how good that is; no row when it was planned since.
MATCH (n:Team {id: $id, planVersion: $version})
SET n.planVersion = n.planVersion + 1, n.planFrom = coalesce(n.planFrom, $today), n.planUntil = $until, n.planKinds = $kinds,
  n.planExact = $exact, n.planWeight = $weight, n.planBound = $bound, n.updatedAt = $at,
  n.dropped = n.dropped + $dropped
RETURN n.id AS id
