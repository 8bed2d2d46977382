// How often one text was not found; one row at most, in no order.
MATCH (miss:SearchMiss {text: $text})
RETURN miss.text AS text, miss.missed AS missed, miss.repaired AS repaired, miss.firstOn AS firstOn, miss.lastOn AS lastOn
