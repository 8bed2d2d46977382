// A version of a fact of transfer that no longer holds stays in the history.
CREATE INDEX former_proof_id IF NOT EXISTS FOR (n:FormerProof) ON (n.id);
CREATE INDEX former_proof_key IF NOT EXISTS FOR (n:FormerProof) ON (n.source, n.externalKey);
