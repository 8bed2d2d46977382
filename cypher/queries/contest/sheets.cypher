// What the jury says of the works of a stage, by work and juror.
MATCH (n:JurySheet)-[:AT_STAGE]->(:ContestStage {id: $stage})
MATCH (n)-[:ON_WORK]->(w:ContestWork)
MATCH (n)-[:SHEET_OF]->(a:Account)
RETURN w.id AS work, a.id AS juror, n.points AS points, n.comments AS comments, n.finished AS finished,
  n.version AS version
ORDER BY work, juror
