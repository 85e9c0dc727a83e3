-- How each measure stands in the newest deployed state of every stack: counts beside each other, never a percentage.
WITH newest AS (
  SELECT organisation, stack, max(sequence) AS sequence
  FROM tomguard_runs
  WHERE phase IN ('update', 'state', 'template', 'live')
  GROUP BY organisation, stack
)
SELECT n.organisation, n.stack, r.measure, max(r.measure_en) AS measure_title,
       count(CASE WHEN f.outcome = 'pass' THEN 1 END) AS kept,
       count(CASE WHEN f.outcome = 'fail' THEN 1 END) AS broken,
       count(CASE WHEN f.outcome = 'waived' THEN 1 END) AS waived,
       count(CASE WHEN f.outcome = 'unknown' THEN 1 END) AS not_known
FROM newest n
JOIN tomguard_rules r ON r.sequence = n.sequence
LEFT JOIN tomguard_findings f ON f.sequence = n.sequence AND f.rule = r.rule
GROUP BY n.organisation, n.stack, r.measure
ORDER BY broken DESC, not_known DESC, n.organisation, n.stack, r.measure
