// Everything that stands in the graph, as texts.
MATCH (n)
WITH labels(n) AS labels, n
UNWIND keys(n) AS key
RETURN labels[0] + '.' + key + '=' + toString(coalesce(toStringOrNull(n[key]), reduce(all = '', one IN
  CASE WHEN valueType(n[key]) STARTS WITH 'LIST' THEN n[key] ELSE [] END | all + ' ' + coalesce(toStringOrNull(one), '')))) AS text
ORDER BY text
