// The first version of the rules: two schools are the least number that is no chance of one; a year is what HundrED asks for; 50 are two classes; 350 and two sites are those of ESSA.
MERGE (rules:LadderRules {version: 1})
ON CREATE SET rules.artefacts = 1, rules.reviews = 1, rules.schools = 2, rules.months = 12, rules.outcomes = 1,
  rules.comparisonPupils = 50, rules.trialPupils = 350, rules.trialSites = 2,
  rules.note = 'Первая версия. Две школы — наименьшее число, при котором повторение не случайность одной; год применения — как у HundrED; 50 участников — два обычных класса; 350 участников на двух площадках — как в правилах ESSA.',
  rules.recordedAt = datetime(), rules.recordedBy = 'estafeta';
