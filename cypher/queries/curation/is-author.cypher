// Whether a practice came into the bank by a submission of this account; one row, in no order.
RETURN EXISTS {
  MATCH (:Account {id: $account})<-[:BY]-(submission:Submission {practiceId: $practice, stage: 'PUBLISHED'})
} AS author
