// By which protocol the general plan of a year was approved, if it was; in no order, as there is one at most.
MATCH (p:SitePlan {year: $year})
RETURN p.protocol AS protocol, p.decidedOn AS approvedOn
