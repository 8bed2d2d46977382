// Keeps up to which change was told, and tells what was kept before; the mark is locked first.
MERGE (mark:NoticeMark {name: 'notices'})
SET mark.locked = true
WITH mark, coalesce(mark.seq, 0) AS before
SET mark.seq = CASE WHEN before < $seq THEN $seq ELSE before END
RETURN before
