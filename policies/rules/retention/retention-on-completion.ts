import { oncePer } from "../../../catalogue/once";
import { shortestDays } from "../../../catalogue/promise/duration";
import type { Text } from "../../../catalogue/text";
import { known, type Completion, type Job, type PolicyDocument } from "../../../posture";
import type { Ternary } from "../../effect";
import { mayDo } from "../../effect/may-do";
import { allOf, anyOf, not } from "../../effect/ternary";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf, mustEnd, type NamedClass } from "../common/data-class";
import { holds } from "../common/holds";
import { text } from "../common/words";
import { mustEndByJob } from "./least-days";
import { completed, endOf, wholeStore } from "./scopes";

/**
 * What is only needed for a job goes when the job is done: by a lifecycle rule, for objects that the job tags as completed
 * or by their age, where the period leaves S3 the days that it takes (`retention-within-promise` asks for that one); else by
 * a job of one's own, with something that starts it, a role that may delete every version, and an alarm when it fails.
 * Art. 5(1)(e) and Art. 28(3)(g) GDPR.
 */
export const retentionOnCompletion = rule({
  id: "retention-on-completion",
  kind: "completion",
  title: {
    de: "Was nur für einen Auftrag gebraucht wird, geht mit dessen Abschluss",
    en: "What is only needed for a job goes when the job is done",
  },
  why: {
    de: "Eine Löschung, die niemand auslöst oder deren Scheitern niemand bemerkt, findet nicht statt.",
    en: "A deletion that nothing starts, or whose failure nobody notices, does not happen.",
  },
  measures: ["deletion.on-completion"],
  severity: "high",
  decide(bucket, promise) {
    const holding = holdingOf(bucket.tags, promise);
    if (holding.state === "unknown") return undecided(holding.why);
    const classes = holding.state === "classes" ? mustEnd(holding.classes) : [];
    const ending = classes.filter(({ dataClass }) => mustEndByJob(dataClass));
    if (ending.length === 0)
      return notApplicable("a lifecycle rule can end what it holds: see retention-within-promise");
    return combine(ending.map((named) => ofClass(bucket, named)));
  },
});

function ofClass(bucket: Completion, { name, dataClass }: NamedClass): Verdict {
  const days = shortestDays(dataClass.keep);
  return decideOn(bucket.keepings, {
    absent: () => byJob(bucket, name),
    known: (keepings) => {
      const ends = [wholeStore, completed, { ...completed, prefix: `${name}/` }, { ...wholeStore, prefix: `${name}/` }].map((part) => endOf(part, keepings)); // prettier-ignore
      if (ends.some((end) => (end.days ?? Infinity) <= days)) return pass({ class: name, by: "lifecycle" });
      const open = ends.find((end) => end.open !== undefined);
      const verdict = byJob(bucket, name);
      return open?.open !== undefined && verdict.outcome === "fail" ? undecided(open.open) : verdict;
    },
  });
}

/** Those that may delete something at all, worked out once for all buckets: few of many. */
const deletingOf = oncePer((jobs: readonly Job[]): readonly Job[] => {
  const anywhere = { contents: known("arn:*:*:*:*:*"), versioned: known(false) };
  return jobs.filter((job) => mayEmpty(job, anywhere) !== "no");
});

interface Part {
  is: Ternary;
  missing: Text;
}

/** The job that comes nearest decides: what it lacks is told. */
function byJob(bucket: Completion, name: string): Verdict {
  const deleting = deletingOf(bucket.jobs).filter((job) => mayEmpty(job, bucket) !== "no");
  const complete = deleting.map((job) => partsOf(job, bucket).map(({ is }) => is));
  if (complete.some((parts) => parts.every((is) => is === "yes"))) return pass({ class: name, by: "job" });
  if (complete.some((parts) => !parts.includes("no"))) {
    return undecided("what the job may do, what starts it, or who hears of its failure is not known");
  }
  const [nearest] = deleting
    .map((job) => partsOf(job, bucket).filter(({ is }) => is === "no"))
    .sort((a, b) => a.length - b.length);
  const missing = nearest?.map((part) => part.missing) ?? [
    text("ein Vorgang, dessen Rolle alle Versionen löschen darf", "a job whose role may delete every version"),
  ];
  return fail(
    { class: name, by: "nothing", jobs: deleting.length },
    text(
      `Nichts löscht Daten der Klasse ${name} in „${bucket.resource.name}“ bei Abschluss: Es fehlt ${missing.map(({ de }) => de).join(" und ")}.`,
      `Nothing deletes data of the class ${name} in "${bucket.resource.name}" on completion: ${missing.map(({ en }) => en).join(" and ")} is missing.`,
    ),
    text(
      "Löschen Sie mit einer `aws.lambda.Function`, die ein Ereignis oder Zeitplan startet, deren Rolle `s3:DeleteObjectVersion` auf diesem Bucket hat, und auf deren `Errors` ein `aws.cloudwatch.MetricAlarm` steht; oder mit einer Lebenszyklusregel auf das Objekt-Tag `tom:state` = `completed`.",
      "Delete by an `aws.lambda.Function` that an event or schedule starts, whose role has `s3:DeleteObjectVersion` on this bucket, and with an `aws.cloudwatch.MetricAlarm` on its `Errors`; or by a lifecycle rule on the object tag `tom:state` = `completed`.",
    ),
  );
}

function partsOf(job: Job, bucket: Completion): Part[] {
  return [
    { is: mayEmpty(job, bucket), missing: text("das Recht, alle Versionen zu löschen", "the right to delete every version") },
    { is: holds(job.started, (on) => on), missing: text("ein Auslöser", "something that starts the job") },
    { is: holds(job.alarmed, (on) => on), missing: text("ein Alarm bei Fehlern", "an alarm about failures") },
  ]; // prettier-ignore
}

function mayEmpty({ rights }: Job, { contents, versioned }: Pick<Completion, "contents" | "versioned">): Ternary {
  // A policy that is not known may allow it, and may deny what another one allows.
  if (rights.some(({ state }) => state === "unknown")) return "unknown";
  const may = (action: string) => mayDo(together(rights), [action], contents);
  const plain = allOf([not(holds(versioned, (is) => is)), may("s3:DeleteObject")]);
  return anyOf([plain, may("s3:DeleteObjectVersion")]);
}

/** All policies of a role as one document, made once. */
const together = oncePer((rights: Job["rights"]): PolicyDocument => ({
  statements: rights.flatMap((right) => (right.state === "known" ? right.value.statements : [])),
}));
