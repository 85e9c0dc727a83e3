-- Which promise was broken, where, and for how long.
-- A span begins with the first deployed state that broke the rule, and ends with the first later one in which the rule
-- no longer failed on this resource: mended, waived, or the resource is gone. No end: it is still broken.
-- Previews and checks are left out: what they found was stopped, or never tried.
WITH deployed AS (
  SELECT organisation, stack, witness, sequence, run_at,
         row_number() OVER (PARTITION BY organisation, stack, witness ORDER BY sequence) AS run
  FROM tomguard_runs
  WHERE phase IN ('update', 'state', 'template', 'live')
),
broken AS (
  SELECT d.organisation, d.stack, d.witness, d.run, d.run_at, f.rule, f.measures, f.severity, f.resource,
         row_number() OVER (
           PARTITION BY d.organisation, d.stack, d.witness, f.rule, f.resource ORDER BY d.run
         ) AS nth
  FROM tomguard_findings f
  JOIN deployed d ON d.sequence = f.sequence
  WHERE f.outcome = 'fail'
),
spans AS (
  SELECT organisation, stack, witness, rule, resource,
         max(measures) AS measures, max(severity) AS severity, min(run) AS first_run, max(run) AS last_run,
         min(run_at) AS broken_since, count(*) AS times_seen
  FROM broken
  GROUP BY organisation, stack, witness, rule, resource, run - nth
),
newest AS (
  SELECT max(run_at) AS run_at FROM tomguard_runs
),
titles AS (
  SELECT rule, max(title_de) AS title_de, max(title_en) AS title_en
  FROM tomguard_rules
  GROUP BY rule
)
SELECT s.organisation, s.stack, s.rule, t.title_de AS promise_de, t.title_en AS promise_en, s.measures, s.severity, s.resource,
       s.broken_since, d.run_at AS mended_at,
       date_diff('day', s.broken_since, coalesce(d.run_at, n.run_at)) AS days,
       s.times_seen
FROM spans s
CROSS JOIN newest n
LEFT JOIN titles t ON t.rule = s.rule
LEFT JOIN deployed d
  ON d.organisation = s.organisation AND d.stack = s.stack AND d.witness = s.witness AND d.run = s.last_run + 1
ORDER BY days DESC, s.organisation, s.stack, s.rule, s.resource
