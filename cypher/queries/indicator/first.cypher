// Since which day indicators are counted; one row at most, in no order.
MATCH (c:IndicatorCount {id: 'count'})
RETURN c.first AS first
