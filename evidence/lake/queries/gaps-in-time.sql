-- For how long there was no evidence: the longest stretches between two records of a stack, and since the last one.
WITH runs AS (
  SELECT organisation, stack, run_at,
         lead(run_at) OVER (PARTITION BY organisation, stack ORDER BY run_at) AS next_at
  FROM tomguard_runs
),
newest AS (
  SELECT max(run_at) AS run_at FROM tomguard_runs
)
SELECT r.organisation, r.stack, r.run_at AS nothing_after, r.next_at AS until,
       date_diff('day', r.run_at, coalesce(r.next_at, n.run_at)) AS days
FROM runs r
CROSS JOIN newest n
WHERE date_diff('day', r.run_at, coalesce(r.next_at, n.run_at)) >= 1
ORDER BY days DESC, r.organisation, r.stack, r.run_at
