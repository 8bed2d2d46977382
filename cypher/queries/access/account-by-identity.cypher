// The account of somebody of an organisation; one at most, so in no order.
MATCH (identity:OrganisationIdentity {issuer: $issuer, subject: $subject})
MATCH (account:Account {id: identity.account})
RETURN account
