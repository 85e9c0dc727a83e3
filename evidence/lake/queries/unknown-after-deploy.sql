-- What nobody could tell after a deploy, and since when: it can't be proved, so it counts as not kept.
WITH newest AS (
  SELECT organisation, stack, witness, max(sequence) AS sequence
  FROM tomguard_runs
  WHERE phase IN ('update', 'state', 'live')
  GROUP BY organisation, stack, witness
)
SELECT f.organisation, f.stack, f.rule, f.resource, max(f.why) AS why,
       min(f.run_at) AS first_seen, count(*) AS times_seen,
       max(CASE WHEN f.sequence = n.sequence THEN 1 ELSE 0 END) = 1 AS still
FROM tomguard_findings f
JOIN newest n ON n.organisation = f.organisation AND n.stack = f.stack AND n.witness = f.witness
WHERE f.outcome = 'unknown' AND f.phase IN ('update', 'state', 'live')
GROUP BY f.organisation, f.stack, f.rule, f.resource
ORDER BY still DESC, first_seen, f.organisation, f.stack, f.rule, f.resource
