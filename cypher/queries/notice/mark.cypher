// The number of the last change that was told of.
MATCH (mark:NoticeMark {name: 'notices'})
RETURN mark.seq AS seq
