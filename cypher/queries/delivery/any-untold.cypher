// Whether there are notices that a webhook has not been given; one row, in no order.
RETURN EXISTS {
  MATCH (hook:Webhook {stopped: false})-[:OF]->(:Account {closed: false})<-[:TO]-(notice:Notice)
  WHERE notice.hooked IS NULL AND notice.at >= hook.since
} AS any
