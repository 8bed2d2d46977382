// Keeps what was done with a submission.
MATCH (submission:Submission {id: $id})
SET submission += $properties, submission.version = submission.version + 1, submission.updatedAt = $at
RETURN submission.version AS version
