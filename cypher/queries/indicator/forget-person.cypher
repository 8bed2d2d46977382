// Removes who it was from what counts of a person; the number stays. Tells how many entries, in no order.
MATCH (e:IndicatorEntry {key: $person})
SET e.key = 'forgotten-' + e.id
RETURN count(*) AS gone
