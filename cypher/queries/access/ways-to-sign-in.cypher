// How the owner of an account signs in; one row at most, so in no order.
MATCH (account:Account {id: $account})
OPTIONAL MATCH (identity:OrganisationIdentity {issuer: $issuer, account: account.id})
RETURN account.passwordless IS NULL AS byPassword, identity IS NOT NULL AS byOrganisation
