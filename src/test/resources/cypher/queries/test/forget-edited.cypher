// Removes what was made by hand, so that tests leave none.
CALL () {
  MATCH (year:ResourceYear)
  DETACH DELETE year
}
CALL () {
  MATCH (:InfoResource)-[use:USED_BY]->()
  DELETE use
}
CALL () {
  MATCH (resource:InfoResource {source: 'estafeta'})
  DETACH DELETE resource
}
MATCH (n:Organisation|InnovationSite|Event|Programme|Deficit|Community {source: 'estafeta'})
OPTIONAL MATCH (n)<-[:PLANNED_BY|CHANGE_OF|DESK_OF|REGISTERED_FOR|SLOT_OF|OPINION_OF|PLANS|STAGE_OF|CRITERION_OF|WORK_OF|ON_WORK|IN_LIFE_OF|IN_PLAN_OF|REPORT_OF]-{1,2}(item:PlannedGroups|PlanItem|PlanItemChange|EventDesk|Participant|EventSlot|EventOpinion|ContestStage|ContestCriterion|ContestWork|JurySheet|SiteMoment|SitePlanItem|SiteReport)
WITH n, labels(n)[0] AS label, n.id AS id, collect(item) AS items
DETACH DELETE n
FOREACH (item IN items | DETACH DELETE item)
RETURN label, id
ORDER BY id
