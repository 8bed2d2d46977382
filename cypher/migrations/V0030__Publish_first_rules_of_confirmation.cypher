// The first version of the rules: what nobody has confirmed for a year is shown as such.
MERGE (rules:ConfirmationRules {version: 1})
ON CREATE SET rules.months = 12, rules.note = 'Первая версия: сведения подтверждают раз в год.',
  rules.recordedAt = datetime(), rules.recordedBy = 'estafeta';
