// Records that the materials of a submission have changed.
MATCH (submission:Submission {id: $id})
SET submission.version = submission.version + 1, submission.updatedAt = $at
RETURN submission.version AS version
