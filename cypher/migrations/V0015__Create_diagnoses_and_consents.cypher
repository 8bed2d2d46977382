// Deficits of people, what they have agreed to, whom they let see them, and who has looked.
CREATE CONSTRAINT diagnosis_id IF NOT EXISTS FOR (n:Diagnosis) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT diagnosis_consent_id IF NOT EXISTS FOR (n:DiagnosisConsent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT charge_id IF NOT EXISTS FOR (n:Charge) REQUIRE n.id IS UNIQUE;
CREATE INDEX diagnosis_view_at IF NOT EXISTS FOR (n:DiagnosisView) ON (n.at);
